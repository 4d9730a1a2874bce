import { expect, test } from 'vitest';
import type { WatchRun } from '../../src/report/watch/watch-run.ts';
import { WatchStatistics } from '../../src/report/watch/watch-statistics.ts';

const timeout = { code: 'connect.timeout', title: 'Nobody answers' };
const slow = { code: 'greeting.slow', title: 'The server greets late' };

/** A run whose port step took so long, in milliseconds. */
function run(number: number, ms: number, ended: Partial<WatchRun> = {}): WatchRun {
  return {
    ...{ number, at: new Date(0), verdict: 'ok', cause: null, isCut: false, durationMs: ms },
    steps: [
      { id: 'port', status: 'passed', durationMs: ms },
      { id: 'sender', status: 'skipped', durationMs: 0 },
    ],
    ...ended,
  };
}

function summaryOf(runs: readonly WatchRun[]) {
  const statistics = new WatchStatistics();
  for (const each of runs) statistics.add(each);
  return statistics.summary;
}

test('the median is the middle of an odd number of times, and between the two middle ones of an even number', () => {
  const odd = summaryOf([run(1, 900), run(2, 10), run(3, 30)]);
  const even = summaryOf([run(1, 900), run(2, 10), run(3, 30), run(4, 21)]);
  expect(odd.steps).toEqual([{ id: 'port', runs: 3, min: 10, median: 30, max: 900 }]);
  expect(even.steps).toEqual([{ id: 'port', runs: 4, min: 10, median: 26, max: 900 }]);
  expect(odd.slowest).toEqual({ id: 'port', ms: 900, run: 1 });
});

test('errors stand before warnings, each cause with its count', () => {
  const warned = { verdict: 'warnings', cause: slow } as const;
  const failed = { verdict: 'failed', cause: timeout } as const;
  const summary = summaryOf([run(1, 1, warned), run(2, 1, warned), run(3, 1, failed), run(4, 1)]);
  expect(summary).toMatchObject({ runs: 4, ok: 3, failed: 1 });
  expect(summary.causes).toEqual([
    { ...timeout, count: 1, failed: true },
    { ...slow, count: 2, failed: false },
  ]);
});

test('a run that was cut off counts as failed, and what it warned of is not its cause', () => {
  const cut = run(1, 1, { verdict: 'warnings', cause: slow, isCut: true });
  expect(summaryOf([cut])).toMatchObject({ ok: 0, failed: 1, causes: [{ code: null, count: 1, failed: true }] });
});

test('a watch that was ended before its first run was over has nothing to tell', () => {
  expect(summaryOf([])).toEqual({ runs: 0, ok: 0, failed: 0, causes: [], slowest: null, steps: [] });
});
