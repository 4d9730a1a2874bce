import type { Reply } from '../mail/reply.ts';
import type { NtlmServer } from './ntlm-server.ts';

/** What came of one attempt to sign in. */
export interface SignInResult {
  /** The server's last word: 235 where it let us in. */
  readonly reply: Reply;
  /** What it said to a refused token before that, decoded (RFC 7628 section 3.2.2); absent: nothing. */
  readonly challenge?: string;
  /** It let us in, but did not prove that it knows the password (SCRAM, RFC 5802 section 5). */
  readonly unproved?: true;
  /** What the server told about itself in its NTLM challenge; absent: it sent none that can be read. */
  readonly ntlm?: NtlmServer;
  /** The server's challenge cannot be read, so nothing was answered: its beginning, at most 60 bytes in hexadecimal. */
  readonly badChallenge?: string;
  /** Whom the server let in, where that is not the user that was given: the owner of a Kerberos ticket. */
  readonly account?: string;
}
