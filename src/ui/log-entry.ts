import type { StepState } from '../diagnosis/diagnosis.ts';

/** What has been printed above the live part and stays: an answered question or a finished step. */
export type LogEntry =
  | { readonly kind: 'answer'; readonly label: string; readonly text: string }
  | { readonly kind: 'step'; readonly step: StepState };
