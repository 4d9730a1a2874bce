import type { StepState } from '../diagnosis/diagnosis.ts';
import type { Tried } from '../repair/repaired.ts';

/** An answered question, or something that the user did. */
export interface Answer {
  readonly kind: 'answer';
  readonly label: string;
  readonly text: string;
}

/** What has been printed above the live part and stays: an answered question, a finished step, a change that was tried. */
export type LogEntry =
  | Answer
  | { readonly kind: 'step'; readonly step: StepState }
  | { readonly kind: 'tried'; readonly tried: Tried };
