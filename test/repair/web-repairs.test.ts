import { describe, expect, test } from 'vitest';
import { findFault } from '../../src/practice/faults.ts';
import { changedLines, fixOnPractice } from '../helpers/fix-ground.ts';

function fault(id: string) {
  const found = findFault(id);
  if (found === null) throw new Error(`no fault ${id}`);
  return found;
}

describe('check --fix on web services', () => {
  test.for([
    ['graph-alias-sender', 'graph.no-mailbox'],
    ['ews-ntlm-not-offered', 'auth.mechanism-unsupported'],
  ] as const)('mends %s', async ([id, code]) => {
    const { code: exit, report, before, after, backups } = await fixOnPractice(fault(id));
    expect(report.fixed?.map(({ finding }) => finding)).toEqual([code]);
    expect(exit).toBe(0);
    expect(report.rootCause === null || report.verdict !== 'failed').toBe(true);
    expect(changedLines(before, after)).toHaveLength(1);
    expect(backups).toEqual([before]);
  });

  test.for(['graph-wrong-secret', 'graph-no-consent', 'ews-blocked', 'ews-only-tokens'])(
    'changes nothing where only the owner of the service can help: %s',
    async (id) => {
      const { code, report, before, after, backups } = await fixOnPractice(fault(id));
      expect(code).toBe(1);
      expect(report.fixed ?? []).toEqual([]);
      expect(after).toBe(before);
      expect(backups).toEqual([]);
    },
  );
});
