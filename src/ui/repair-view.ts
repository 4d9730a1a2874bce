import type { StepState } from '../diagnosis/diagnosis.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { ProofOutcome } from '../repair/proof-outcome.ts';
import type { Tried } from '../repair/repaired.ts';
import type { Offer, Remedy } from './repair-services.ts';

/** What came of a candidate so far. */
export interface CandidateResult {
  readonly outcome: ProofOutcome;
  /** Changes that together with it mend the error; none: it does so alone, or not at all. */
  readonly together: readonly Candidate[];
}

/** How far mending has come while its screen is seen. */
export type Attempt =
  /** The user is asked before a candidate is tried. */
  | { readonly phase: 'asking'; readonly candidate: Candidate }
  | {
      readonly phase: 'trying';
      /** The one that is tried, on top of others; null: ports are looked at. */
      readonly now: { readonly candidate: Candidate; readonly after: readonly Candidate[] } | null;
      /** How many were tried before it. */
      readonly done: number;
      /** The step of its diagnosis that runs. */
      readonly step: StepState | null;
    }
  | {
      readonly phase: 'result';
      /** What the user had chosen; null: everything was tried that needs no word. */
      readonly candidate: Candidate | null;
      readonly tried: readonly Tried[];
      readonly remedy: Remedy | null;
    }
  /** The file of trusted roots was written and is not write-protected; `refused`: why it cannot be. */
  | { readonly phase: 'protecting'; readonly file: string; readonly refused: string | null };

/** What could mend the errors of a diagnosis, and what came of it. Never changed in place. */
export interface RepairView {
  readonly offers: readonly Offer[];
  /** The candidates that have a number on the screen, first to last. */
  readonly numbered: readonly Candidate[];
  /** By the id of the candidate. */
  readonly results: ReadonlyMap<string, CandidateResult>;
  /** null: nothing signs in. */
  readonly signInsLeft: number | null;
  readonly attempt: Attempt | null;
}
