/** One line of a configuration file as it is and as it would be, for people to compare before they save. */
export interface LineChange {
  /** Counts from 1: of a changed line its present number, of a new one the number that it gets. */
  readonly line: number;
  /** Section as written, without brackets; null above the first one. */
  readonly section: string | null;
  /** The native key; null for a section header and for a blank line. */
  readonly key: string | null;
  /** The line's text from outside, without its end; null where the line is new. A secret in it is masked. */
  readonly before: string | null;
  readonly after: string;
}
