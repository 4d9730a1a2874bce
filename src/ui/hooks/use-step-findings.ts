import type { StepState } from '../../diagnosis/diagnosis.ts';
import type { Subject } from '../../diagnosis/run.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { useTools } from '../wizard-context.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/** What a step found, in words, errors first. */
export function useStepFindings(step: StepState | undefined, subject: Subject | null): readonly Explanation[] {
  const { services } = useTools();
  return (step?.findings ?? [])
    .map((finding) => services.explain(finding, subject))
    .sort((one, other) => order[one.severity] - order[other.severity]);
}
