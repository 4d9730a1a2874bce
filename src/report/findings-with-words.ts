import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingWithWords } from './finding-with-words.ts';

/** All findings of a diagnosis in the order of the steps, explained. */
export function findingsWithWords(
  diagnosis: Diagnosis,
  explain: (finding: Finding) => Explanation,
): readonly FindingWithWords[] {
  return diagnosis.steps.flatMap((step) =>
    step.findings.map((finding) => ({
      ...{ step: step.id, finding, words: explain(finding) },
      isAside: step.passable === true,
    })),
  );
}
