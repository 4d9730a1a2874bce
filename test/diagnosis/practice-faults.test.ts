import { describe, expect, test } from 'vitest';
import { faults } from '../../src/practice/faults.ts';
import { worksHere } from '../../src/practice/start-practice.ts';
import { diagnosePractice } from '../helpers/diagnose-practice.ts';

describe.concurrent('the diagnosis of a practice server', () => {
  test.for(faults.filter(worksHere))('names what is wrong where the server is $id', async (fault) => {
    const { codes, rootCause, diagnosis } = await diagnosePractice(
      fault,
      fault.id === 'greeting-slow' ? { timeoutMs: 6_000 } : {},
    );
    const crash = diagnosis.steps.flatMap(({ findings }) => findings).find(({ code }) => code === 'internal.crash');
    expect(crash).toBeUndefined();
    const unexpected = codes.filter((code) => !fault.expects.includes(code) && !fault.allows.includes(code));
    expect({ missing: fault.expects.filter((code) => !codes.includes(code)), unexpected, rootCause }).toEqual({
      missing: [],
      unexpected: [],
      rootCause: fault.rootCause,
    });
  });
});
