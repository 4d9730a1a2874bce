import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { emptyDiagnosis } from '../../src/diagnosis/reduce.ts';
import type { StepId } from '../../src/diagnosis/step-id.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import { findingsWithWords } from '../../src/report/findings-with-words.ts';
import { rootCause } from '../../src/report/root-cause.ts';

const ownRelay = finding('connect.refused', { host: 'localhost', port: 2501, address: '127.0.0.1', neighbours: [] });
const credentials = finding('auth.credentials-missing', {
  ...{ host: 'relay.kunde.example', port: 25, missing: 'password', name: 'MailserverPassword' },
});

/** What is to be mended first where these steps failed and every other one passed. */
function cause(failed: { readonly [Id in StepId]?: Finding }, passable: readonly StepId[]): string | undefined {
  const empty = emptyDiagnosis();
  const steps = empty.steps.map((step) => {
    const found = failed[step.id];
    if (found === undefined) return { ...step, status: 'passed' };
    const beside = passable.includes(step.id) ? { passable: true } : {};
    return { ...step, status: 'failed', findings: [found], ...beside };
  });
  const diagnosis = { ...empty, steps: steps as Diagnosis['steps'] };
  const explain = (each: Finding) => explainFinding(each, { locale: 'en', vocabulary: null });
  return rootCause(findingsWithWords(diagnosis, explain))?.finding.code;
}

describe('an error that the mail passes by', () => {
  test('is not the root cause where another one stops the mail', () => {
    expect(cause({ port: ownRelay, credentials }, ['port'])).toBe('auth.credentials-missing');
  });

  test('is the root cause where it is the only one, or stops the mail itself', () => {
    expect(cause({ port: ownRelay }, ['port'])).toBe('connect.refused');
    expect(cause({ port: ownRelay, credentials }, [])).toBe('connect.refused');
  });
});
