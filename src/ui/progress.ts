import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { StepId } from '../diagnosis/step-id.ts';

/** How far a diagnosis has come, as the screens see it. */
export interface Progress {
  /** `problem`: it waits for the user. */
  readonly phase: 'running' | 'problem' | 'finished';
  /** The step that runs or has the problem. */
  readonly step: StepId | null;
  readonly diagnosis: Diagnosis;
}
