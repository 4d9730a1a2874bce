/** Where a value stands in the file's bytes. */
export interface ByteSpan {
  readonly offset: number;
  readonly length: number;
}

/** A line `key = value`. */
export interface KeyLine {
  readonly kind: 'key';
  /** Section as written, without brackets; null above the first one. */
  readonly section: string | null;
  readonly key: string;
  /** As written, quotes included, blanks around it and a comment after a closing quote not. */
  readonly raw: string;
  /** `raw` without the quotes that enclose all of it. */
  readonly value: string;
  readonly quote: '"' | null;
  /** Bytes of `raw`. */
  readonly span: ByteSpan;
  readonly line: number;
}

/** A line without `=` or without a key before it. Its text is not kept: it may be a piece of a password. */
export interface StrayLine {
  readonly kind: 'stray';
  readonly line: number;
}

export interface IniSection {
  /** As written, without brackets; null for the lines above the first section. */
  readonly name: string | null;
  readonly line: number;
  /** false: the closing bracket is missing. */
  readonly closed: boolean;
  readonly lines: readonly (KeyLine | StrayLine)[];
}

/** An INI file line by line, in file order; sections of the same name stay apart. */
export interface IniFile {
  readonly sections: readonly IniSection[];
  /** Section headers behind a comment sign. */
  readonly commentedOut: readonly { readonly name: string; readonly line: number }[];
}
