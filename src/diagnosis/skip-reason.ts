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
  /** A password is never sent on this connection: certificate or encryption is not right. */
  | { readonly why: 'unsafe-connection' }
  /** This business system has no redirect mode. */
  | { readonly why: 'no-redirect-mode' }
  /** Nothing is sent without --send or the user's yes. */
  | { readonly why: 'not-asked-to-send' }
  /** No test recipient is known. */
  | { readonly why: 'no-recipient' }
  /** The run reached its deadline or was stopped. */
  | { readonly why: 'stopped' };
