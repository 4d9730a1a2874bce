import type { StepState } from '../../diagnosis/diagnosis.ts';
import type { Subject } from '../../diagnosis/run.ts';
import type { Explanation } from '../../explain/explanation.ts';
import type { Finding } from '../../findings/finding.ts';
import { useTools } from '../wizard-context.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/** A finding with its words. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** What a step found, in words, errors first. */
export function useStepFindings(step: StepState | undefined, subject: Subject | null): readonly ExplainedFinding[] {
  const { services } = useTools();
  return (step?.findings ?? [])
    .map((finding) => ({ finding, explanation: services.explain(finding, subject) }))
    .sort((one, other) => order[one.explanation.severity] - order[other.explanation.severity]);
}
