/** Where a value was read. Lines count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  /** Section as written in the file, without brackets; null where the format has none. */
  readonly section: string | null;
}
