import type { Subject } from '../diagnosis/run.ts';
import type { Finding } from '../findings/finding.ts';
import type { Secret } from '../settings/secret.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Candidate } from '../setup/candidate.ts';
import type { MailAddress } from '../setup/mail-address.ts';
import type { Parameter } from '../setup/propose-settings.ts';
import type { SetupEvent } from '../setup/setup-event.ts';
import type { SetupQuestions } from '../setup/setup-questions.ts';
import type { FoundSettings, SetupResult } from '../setup/setup-result.ts';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from './save-outcome.ts';

/** Where the settings of a first-time setup go: into a file that is there, into a new one, or nowhere but to the screen. */
export type SetupPlace =
  | { readonly kind: 'existing'; readonly path: string }
  | { readonly kind: 'new'; readonly path: string }
  | { readonly kind: 'screen' };

/** Whose mailbox it is. */
export interface SetupAccount {
  readonly address: MailAddress;
  readonly password: Secret;
}

/** One search for settings. */
export interface SetupWish extends SetupAccount {
  /** The only candidate, where an earlier search found it; null: all that can be found. */
  readonly candidate: Candidate | null;
  /** Sign-ins that may be tried. */
  readonly signIns: number;
}

/** What came of writing. `kind` other than `saved`: nothing was written. */
export type SetupWritten =
  | { readonly kind: 'saved'; readonly path: string; readonly backup: string | null }
  | Exclude<SaveOutcome, { readonly kind: 'saved' }>;

/** Proved settings in the system's own form, not written yet. */
export interface SetupProposal {
  readonly parameters: readonly Parameter[];
  /** The setting that sends all mail to the account itself at first; null: the system has none, or is in operation. */
  readonly testOperation: { readonly name: string; readonly recipient: string } | null;
  /** The settings as they would be read from the file. */
  readonly subject: Subject;
  /** The lines of an existing file that change; null: none, or there is no file yet. */
  readonly changes: UnsavedChanges | null;
  /** Writes them. Does not throw. */
  write(agreed: readonly SaveAgreement[]): SetupWritten;
}

/** A system and the place for its settings, ready for a search. */
export interface SetupTarget {
  readonly place: SetupPlace;
  readonly vocabulary: Vocabulary;
  /** What looks for settings, signs in and tries the sender. Only what is pulled happens. */
  search(wish: SetupWish, questions: SetupQuestions, signal: AbortSignal): AsyncGenerator<SetupEvent, SetupResult>;
  propose(found: FoundSettings, account: SetupAccount): SetupProposal;
  /** The settings with the account filled in and no server, to be typed in by hand. */
  byHand(account: SetupAccount): Subject;
}

/** What first-time setup needs of the rest of the program. */
export interface SetupServices {
  /** The systems that settings can be written for. */
  readonly systems: readonly { readonly id: SystemId; readonly product: string }[];
  /** What the command line named already. */
  readonly given: {
    readonly address: string;
    readonly system: SystemId | null;
    readonly place: SetupPlace | null;
  };
  /** Where the settings of a system can go, the best place first. */
  places(system: SystemId): readonly SetupPlace[];
  /** The place that a path stands for: the file that is there, or a new one. */
  placeOf(path: string): SetupPlace;
  /**
   * Opens the file (null: as that of the system that it looks like), or begins a new one; a finding or a sentence says why it
   * cannot be used.
   */
  target(
    system: SystemId | null,
    place: SetupPlace,
  ): SetupTarget | { readonly finding: Finding } | { readonly words: string };
}
