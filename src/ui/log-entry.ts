import type { StepState } from '../diagnosis/diagnosis.ts';

/** An answered question, or something that the user did. */
export interface Answer {
  readonly kind: 'answer';
  readonly label: string;
  readonly text: string;
}

/** What has been printed above the live part and stays: an answered question or a finished step. */
export type LogEntry = Answer | { readonly kind: 'step'; readonly step: StepState };
