import type { DiagnosisEvent } from '../diagnosis/diagnosis-event.ts';
import type { Candidate } from './candidate.ts';
import type { CandidateEvent } from './probe-round.ts';
import type { SetupProvider } from './setup-provider.ts';

/** Where settings are looked for, in this order. */
export type SearchPlace = 'mail-servers' | 'autoconfig' | 'srv' | 'usual-names';

/** Which provider serves the address, and how that was found out. */
export interface KnownProvider {
  readonly provider: SetupProvider;
  readonly by: 'domain' | 'mail-server';
}

/**
 * What happens while settings are looked for. Nothing goes on until the next event is asked for: whoever stops at
 * `sign-in` `begins` has sent no password.
 */
export type SetupEvent =
  | { readonly type: 'search'; readonly place: SearchPlace; readonly state: 'asking' }
  /** `hosts`: what it named, in its own order; empty: nothing. */
  | { readonly type: 'search'; readonly place: SearchPlace; readonly state: 'done'; readonly hosts: readonly string[] }
  | ({ readonly type: 'provider' } & KnownProvider)
  /** The domain sends mail programs to somebody else's server, which is not asked. */
  | { readonly type: 'autoconfig-elsewhere'; readonly host: string }
  | CandidateEvent
  /** `attempt`: the first or second of this search. `not-tried`: it did not come to asking for a sign-in. */
  | {
      readonly type: 'sign-in';
      readonly candidate: Candidate;
      readonly user: string;
      readonly attempt: number;
      readonly state: 'begins' | 'accepted' | 'refused' | 'not-tried';
    }
  /** The steps of the diagnosis that signs in and tries the sender, or explains what stands in the way. */
  | { readonly type: 'diagnosis'; readonly event: DiagnosisEvent };
