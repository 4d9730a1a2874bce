import { practiceUser } from '../practice-name.ts';

/** The ways to sign in that a practice Exchange server offers. */
export type ExchangeScheme = 'Negotiate' | 'NTLM' | 'Basic' | 'Bearer';

/** An Exchange server with its web service, as the practice plays it. */
export interface Exchange {
  readonly schemes: readonly ExchangeScheme[];
  /** Where the service is. */
  readonly path: string;
  /** Addresses with a mailbox. */
  readonly mailboxes: readonly string[];
  /** The mailbox of the practice account; null: it has none. */
  readonly own: string | null;
  /** Whether the application may act for other mailboxes. */
  readonly impersonates: boolean;
  /** Addresses that the account may send as, beside its own. */
  readonly sendsAs: readonly string[];
  /** Bytes of a mail; larger ones are refused. */
  readonly largest: number;
  /** Web services are blocked for whoever signs in, with these words. */
  readonly blocked?: string;
  /** Puts everybody off. */
  readonly isBusy?: true;
  /** The account is locked. */
  readonly isLocked?: true;
}

/** One in which everything is right for the practice account. */
export const healthyExchange: Exchange = {
  schemes: ['Negotiate', 'NTLM'],
  path: '/EWS/Exchange.asmx',
  mailboxes: [practiceUser],
  own: practiceUser,
  impersonates: true,
  sendsAs: [],
  largest: 10_000_000,
};
