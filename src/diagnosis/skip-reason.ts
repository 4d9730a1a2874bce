import type { TicketProblem } from '../signin/ticket-failure.ts';
import type { StepId } from './step-id.ts';

/** Why a step did not run, as data. */
export type SkipReason =
  /** A step before it did not get far enough. */
  | { readonly why: 'needs'; readonly step: StepId }
  /** The user skipped it while it ran, or named it in --skip, or left it out of --only. */
  | { readonly why: 'user' }
  /** The settings ask for no encryption, so there is no certificate. */
  | { readonly why: 'no-encryption' }
  /** The settings have no user and password, and the server asked for none. */
  | { readonly why: 'no-credentials' }
  /** The same, and the server offers no sign-in with the client certificate that was given (EXTERNAL). */
  | { readonly why: 'no-external' }
  /** A password is never sent on this connection: certificate or encryption is not right. */
  | { readonly why: 'unsafe-connection' }
  /** Sending is switched off for this subject. */
  | { readonly why: 'mail-disabled' }
  /** Mail goes to a program on this machine: there is no server to ask. */
  | { readonly why: 'other-transport' }
  /** Only the Windows account of the system itself can prove this sign-in. `lacks`: what a trial from here would have needed. */
  | { readonly why: 'windows-account'; readonly lacks?: 'test-account' | TicketProblem }
  /** Redirect is on without an address: a test mail would go to a foreign domain. */
  | { readonly why: 'redirect-without-address' }
  /** Nothing ever goes to test-dummy.at, which belongs to somebody else. */
  | { readonly why: 'test-dummy' }
  /** This business system has no redirect mode. */
  | { readonly why: 'no-redirect-mode' }
  /** Nothing is sent without --send or the user's yes. */
  | { readonly why: 'not-asked-to-send' }
  /**
   * A batch spares the server or the account: `envelope`: enough senders were probed, `account`: enough sign-ins were tried
   * for it, `server`: it protests or refuses everybody.
   */
  | { readonly why: 'spared'; readonly what: 'envelope' | 'account' | 'server' }
  /** No test recipient is known. */
  | { readonly why: 'no-recipient' }
  /** The run reached its deadline or was stopped. */
  | { readonly why: 'stopped' };
