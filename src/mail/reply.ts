/** One complete reply of the server (RFC 5321 section 4.2). */
export interface Reply {
  readonly code: number;
  /** Enhanced status code such as `5.7.8` (RFC 2034, RFC 3463); null where the reply has none or its class contradicts the code. */
  readonly enhanced: string | null;
  /** The text of each line behind the code and its separator, decoded as UTF-8 with a fall-back to windows-1252, otherwise verbatim. */
  readonly lines: readonly string[];
  /** Milliseconds from the command (or the connection) to the end of the reply. */
  readonly ms: number;
  /** Offences against the protocol that did not make the reply unreadable. */
  readonly offences: readonly ReplyOffence[];
}

/**
 * - `bare-line-feed`: a line ended without CR
 * - `mixed-codes`: the lines of one reply carry different codes
 * - `reply-before-command`: bytes were there before the command was sent
 */
export type ReplyOffence = 'bare-line-feed' | 'mixed-codes' | 'reply-before-command';
