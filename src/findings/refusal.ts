/** A server's reply as evidence: plain data, text verbatim but redacted and harmless by the time anybody sees it. */
export interface Refusal {
  /** The command answered, without arguments that are secret: `AUTH PLAIN`, `MAIL FROM`, `connect` for the greeting. */
  readonly command: string;
  readonly code: number;
  /** Enhanced status code such as `5.7.8` (RFC 3463); null where the reply has none. */
  readonly enhanced: string | null;
  /** The lines' texts without the reply code and its separator, with the enhanced code. */
  readonly lines: readonly string[];
  /** A web service's answer: the code is HTTP's status. */
  readonly http?: true;
}
