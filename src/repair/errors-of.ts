import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';

/** An error and the step that found it. */
export interface FoundError {
  readonly step: StepId;
  readonly finding: Finding;
  /** The same for the same error in another run: its code, and the parameter that it is about. */
  readonly key: string;
}

function keyOf({ code, args }: Finding): string {
  const about = code.startsWith('config.') && 'name' in args ? args.name : null;
  return JSON.stringify([code, about]);
}

/** The errors of a diagnosis in the order of the steps, each once. */
export function errorsOf({ steps }: Diagnosis, severity: (code: FindingCode) => Severity): readonly FoundError[] {
  const seen = new Set<string>();
  return steps.flatMap((step) =>
    step.findings.flatMap((finding) => {
      const key = keyOf(finding);
      if (severity(finding.code) !== 'error' || seen.has(key)) return [];
      seen.add(key);
      return [{ step: step.id, finding, key }];
    }),
  );
}
