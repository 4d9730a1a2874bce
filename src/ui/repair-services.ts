import type { Run, Subject } from '../diagnosis/run.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { Finding } from '../findings/finding.ts';
import type { Authority } from '../repair/authority.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { RepairEvent } from '../repair/repair-event.ts';
import type { Tried } from '../repair/repaired.ts';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from './save-outcome.ts';

/** An error with the changes that could mend it. */
export interface Offer {
  readonly finding: Finding;
  readonly candidates: readonly Candidate[];
  /** Other ports of the server are looked at first: there may be more candidates then. */
  readonly looks: boolean;
}

/** What the user wants to be tried. */
export interface RepairWish {
  /** The error to be mended; null: all of them. */
  readonly finding: Finding | null;
  /** The only change to begin with; null: every one that needs no word. */
  readonly candidate: Candidate | null;
  /** Whether the user has given the word that the candidate needs. */
  readonly agreed: boolean;
  /** Aborted when the user stops. */
  readonly signal: AbortSignal;
  /** Aborted when the user wants no more of this candidate. */
  skipped(candidate: Candidate): AbortSignal;
}

/** Changes that may be written: proved, or what the user wants without a proof. Nothing is written yet. */
export interface Remedy {
  readonly candidates: readonly Candidate[];
  /** With the changes laid over. */
  readonly subject: Subject;
  /** What they change in the file; null where there is nothing to change in it. */
  readonly unsaved: UnsavedChanges | null;
  /** Certificates that come into the file of trusted roots. */
  readonly authorities: readonly Authority[];
  /** The first step of a diagnosis that they touch. */
  readonly firstStep: StepId;
  readonly isProved: boolean;
}

/** What a repair came to. */
export interface RepairResult {
  readonly tried: readonly Tried[];
  /** All proved changes together; null: none is. */
  readonly remedy: Remedy | null;
}

/** Everything that can be tried after one diagnosis. Limits for the account and the server count over all tries. */
export interface RepairSession {
  readonly offers: readonly Offer[];
  /** Sign-ins that the account has left; null: these settings sign in nowhere. */
  signInsLeft(): number | null;
  /** Tries; nothing is written, no mail is sent. */
  attempt(wish: RepairWish): AsyncGenerator<RepairEvent, RepairResult>;
  /** A change that cannot be proved to the end, to be written on the user's word. */
  unproved(candidate: Candidate): Remedy;
}

/** What the wizard needs of the rest of the program to mend settings. */
export interface RepairServices {
  /**
   * `before`: what was tried while the same run waited at an earlier problem; its limits go on. Null: these settings cannot
   * be changed.
   */
  repair(run: Run, subject: Subject, before: RepairSession | null): RepairSession | null;
  /** Writes a remedy into the files, each after a backup. Does not throw. */
  write(remedy: Remedy, agreed: readonly SaveAgreement[]): SaveOutcome;
  /** Write-protects the system's own file of trusted roots; `refused`: the operating system's code. */
  protect(subject: Subject): { readonly subject: Subject } | { readonly refused: string };
}
