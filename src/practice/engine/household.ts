import type { ServerNotes } from './server-notes.ts';
import type { Account } from './sign-in.ts';
import type { SmtpScript } from './smtp-script.ts';
import type { Encrypt } from './tls-side.ts';

/** What all conversations of one server have in common. */
export interface Household {
  readonly script: SmtpScript;
  readonly host: string;
  readonly account: Account;
  readonly notes: ServerNotes;
  /** null: this server has no TLS. */
  readonly encrypt: Encrypt | null;
  /** Milliseconds of a slow greeting. */
  readonly slowMs: number;
}
