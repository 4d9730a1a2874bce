import { findingsWithWords } from '../findings-with-words.ts';
import { publishedStatus } from '../published-status.ts';
import type { ReportInput } from '../report-input.ts';
import { rootCause } from '../root-cause.ts';
import { verdict } from '../verdict.ts';
import type { WatchRun } from './watch-run.ts';

/** A run that has ended, in short. */
export function watchRunOf(input: ReportInput, number: number, at: Date, isCut: boolean): WatchRun {
  const all = findingsWithWords(input.diagnosis, input.explain);
  const cause = rootCause(all);
  return {
    ...{ number, at, isCut },
    verdict: verdict(all.map(({ words }) => words.severity)),
    cause: cause === null ? null : { code: cause.finding.code, title: cause.words.title },
    durationMs: input.diagnosis.durationMs,
    steps: input.diagnosis.steps.map(({ id, status, durationMs }) => ({
      ...{ id, status: publishedStatus(status), durationMs },
    })),
  };
}
