import type { StepId } from '../diagnosis/step-id.ts';
import type { Finding } from '../findings/finding.ts';

/**
 * Why a candidate was not tried:
 * - `needs-word`: only the user may decide
 * - `attempts`: it would need another sign-in, and the account has had its two
 * - `envelopes`: the server has been asked about enough senders
 * - `needs-test-mail`: the error shows only after a mail has been handed over
 * - `unwritable`: the file cannot take the value
 * - `enough`: too many others were tried before
 */
export type NotTriedReason = 'needs-word' | 'attempts' | 'envelopes' | 'needs-test-mail' | 'unwritable' | 'enough';

/** What came of a candidate. */
export type ProofOutcome =
  /** The error is gone, no other has come, and the server takes sender and recipient. */
  | { readonly kind: 'proved' }
  /** The error is gone; from `until` on nothing was tried, because no password goes out on a change like this. */
  | { readonly kind: 'partly'; readonly until: StepId }
  /** The error is gone, but these stand in the way behind it. */
  | { readonly kind: 'reveals'; readonly findings: readonly Finding[] }
  /** The error is still there. */
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] }
  /** The error is gone, but sender and recipient were not asked about. */
  | { readonly kind: 'not-reached' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-tried'; readonly why: NotTriedReason };
