/** A value to write into a configuration file, in the file's own terms. */
export interface NativeChange {
  /** The section that it belongs into, without brackets; null: the lines above the first section. */
  readonly section: string | null;
  /** The native key; compared as `foldKey` does. */
  readonly key: string;
  /** The new value, without quotes; empty: the value is taken away, the key stays. */
  readonly text: string;
  /**
   * The line that holds the value, whichever spelling of section and key it has; absent: the first line of that key, or a
   * new one.
   */
  readonly line?: number;
  /** The value is a password or the like, which must not be shown. */
  readonly secret?: true;
}
