import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { Candidate } from './candidate.ts';
import type { Probed } from './probe-round.ts';
import type { KnownProvider } from './setup-event.ts';

/** Settings that were proved: signed in, and the sender accepted. */
export interface FoundSettings {
  readonly kind: 'found';
  readonly candidate: Candidate;
  /** The form of the user that the server took. */
  readonly user: string;
  readonly known: KnownProvider | null;
  /** The diagnosis that proved it. */
  readonly diagnosis: Diagnosis;
  readonly settings: MailSettings;
  readonly probed: readonly Probed[];
  /** Sign-ins that were tried. */
  readonly signIns: number;
}

/**
 * Why no settings were found:
 * - `no-server`: no name has an address
 * - `no-connection`: none of the servers can be used: see how the candidates turned out
 * - `not-in-system`: only with an encryption that the business system does not have
 * - `no-smtp`: the provider has no SMTP for business systems
 * - `declined`: nobody wanted to sign in at the only server that could be used
 * - `sign-in-refused`: the server refused the sign-in, for good or for now
 * - `sending-refused`: signed in, but sender, recipient or test mail were refused
 * - `stopped`: ended from outside or by the deadline
 */
export type NothingFoundReason =
  | 'no-server'
  | 'no-connection'
  | 'not-in-system'
  | 'no-smtp'
  | 'declined'
  | 'sign-in-refused'
  | 'sending-refused'
  | 'stopped';

export interface NothingFound {
  readonly kind: 'nothing';
  readonly reason: NothingFoundReason;
  /** The candidate that came furthest; null: there was none. */
  readonly candidate: Candidate | null;
  readonly known: KnownProvider | null;
  /** The diagnosis of that candidate, whose findings say what stands in the way; null: there was nothing to diagnose. */
  readonly diagnosis: Diagnosis | null;
  /** The settings that were diagnosed, for the explanations. */
  readonly settings: MailSettings | null;
  readonly probed: readonly Probed[];
  /** Sign-ins that were tried. */
  readonly signIns: number;
}

export type SetupResult = FoundSettings | NothingFound;
