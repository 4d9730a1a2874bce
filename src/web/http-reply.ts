/** What a web service answered (RFC 9110). */
export interface HttpReply {
  readonly status: number;
  /** The words behind the status. */
  readonly reason: string;
  /** By their names in lower case; several values of one name are joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  /** Decoded as UTF-8, one MiB at most. */
  readonly text: string;
  /** Milliseconds from the question to the end of the answer. */
  readonly ms: number;
}
