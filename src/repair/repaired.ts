import type { Finding } from '../findings/finding.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { Candidate } from './candidate.ts';
import type { ProofOutcome } from './proof-outcome.ts';

/** A finding that a proved change mends. */
export interface Mended {
  readonly finding: Finding;
  readonly candidate: Candidate;
}

/** A candidate and what came of it. */
export interface Tried {
  readonly candidate: Candidate;
  readonly after: readonly Candidate[];
  readonly outcome: ProofOutcome;
}

/** What a repair came to. Nothing is written: `configuration` has the proved changes laid over its file, to be saved. */
export interface Repaired {
  readonly configuration: Configuration;
  /**
   * In the order in which they were proved, each with the changes that together mend one error, the error itself first;
   * none: there is nothing to save.
   */
  readonly ways: readonly (readonly Mended[])[];
  readonly tried: readonly Tried[];
}
