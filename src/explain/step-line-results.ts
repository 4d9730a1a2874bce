import type { StepFacts } from '../diagnosis/step-facts.ts';
import type { StepId } from '../diagnosis/step-id.ts';

/** One language's phrases for what the steps measured. Not harmless yet. */
export type StepResults = { readonly [Id in StepId]: (facts: StepFacts[Id]) => string };
