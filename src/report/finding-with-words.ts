import type { StepId } from '../diagnosis/step-id.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Finding } from '../findings/finding.ts';

/** A finding, the step that made it, and its words. */
export interface FindingWithWords {
  readonly step: StepId;
  readonly finding: Finding;
  readonly words: Explanation;
  /** Its step failed, but in a way that does not stop the mail. */
  readonly isAside: boolean;
}
