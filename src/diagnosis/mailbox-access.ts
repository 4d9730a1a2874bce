import type { Account } from './account.ts';

/** The mailbox in which the test mail is looked for (IMAP, RFC 9051; implicit TLS on port 993, STARTTLS elsewhere). */
export interface MailboxAccess {
  readonly host: string;
  readonly port: number;
  /** null: the account that mail is sent with. */
  readonly account: Account | null;
}
