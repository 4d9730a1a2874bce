import type { Finding } from '../findings/finding.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Candidate } from '../setup/candidate.ts';
import type { FoundSettings, NothingFound } from '../setup/setup-result.ts';
import { emptySearch, type SearchView } from './setup-search.ts';
import type { SetupPlace, SetupProposal, SetupServices, SetupWritten } from './setup-services.ts';

/** Sign-ins that may be refused for one address before the wizard tries no more: another one could lock the account. */
export const mostSignIns = 2;

/**
 * How far a first-time setup is: asking (`address`, `password`, `system`, `place`, `path`), looking (`search`), or at its end
 * (`proposal`, `nothing`).
 */
export type SetupPhase = 'address' | 'password' | 'system' | 'place' | 'path' | 'search' | 'proposal' | 'nothing';

/** What a search waits for the user to say. */
export type SetupQuestion =
  | { readonly kind: 'sign-in'; readonly candidate: Candidate }
  | { readonly kind: 'test-mail'; readonly recipient: string };

/** A sign-in that was refused for something that another password can mend. */
export interface SetupRefusal {
  readonly result: NothingFound;
  readonly candidate: Candidate;
  readonly user: string;
  /** Another form of the user name that can be tried with the same password; null: there is none. */
  readonly otherUser: string | null;
}

/** Why the setup cannot go on with what was given. */
export type SetupTrouble =
  | { readonly kind: 'no-address' }
  | { readonly kind: 'no-password' }
  | { readonly kind: 'no-attempts' }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'finding'; readonly finding: Finding };

/** A first-time setup as the screens show it. The password is not in it. */
export interface SetupState {
  readonly phase: SetupPhase;
  readonly address: string;
  readonly domain: string;
  readonly system: SystemId | null;
  /** The words of the system; null: none is chosen yet. */
  readonly vocabulary: Vocabulary | null;
  /** The places to choose from. */
  readonly places: readonly SetupPlace[];
  readonly place: SetupPlace | null;
  readonly trouble: SetupTrouble | null;
  readonly refusal: SetupRefusal | null;
  /** Sign-ins that may still be refused for this address. */
  readonly attemptsLeft: number;
  readonly search: SearchView;
  readonly question: SetupQuestion | null;
  readonly nothing: NothingFound | null;
  readonly found: FoundSettings | null;
  readonly proposal: SetupProposal | null;
  /** Why the last try to write did not succeed. */
  readonly notWritten: Exclude<SetupWritten, { readonly kind: 'saved' }> | null;
}

/** A setup that begins, with what the command line named. */
export function beginSetup({ given }: SetupServices): SetupState {
  return {
    phase: 'address',
    address: given.address,
    domain: '',
    system: given.system,
    vocabulary: null,
    places: [],
    place: given.place,
    trouble: null,
    refusal: null,
    attemptsLeft: mostSignIns,
    search: emptySearch,
    question: null,
    nothing: null,
    found: null,
    proposal: null,
    notWritten: null,
  };
}
