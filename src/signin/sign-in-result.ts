import type { Reply } from '../mail/reply.ts';

/** What came of one attempt to sign in. */
export interface SignInResult {
  /** The server's last word: 235 where it let us in. */
  readonly reply: Reply;
  /** What it said to a refused token before that, decoded (RFC 7628 section 3.2.2); absent: nothing. */
  readonly challenge?: string;
  /** It let us in, but did not prove that it knows the password (SCRAM, RFC 5802 section 5). */
  readonly unproved?: true;
}
