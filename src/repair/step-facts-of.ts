import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { StepFacts } from '../diagnosis/step-facts.ts';
import type { StepId } from '../diagnosis/step-id.ts';

/** What a step measured; null where it did not get so far. */
export function stepFactsOf<Id extends StepId>({ steps }: Diagnosis, id: Id): StepFacts[Id] | null {
  const step = steps.find((each) => each.id === id);
  return (step?.facts ?? null) as StepFacts[Id] | null;
}
