import { type StepId, stepIds } from '../../diagnosis/step-id.ts';
import { hasFailed, type WatchRun } from './watch-run.ts';

/** Milliseconds over the runs in which a step ran. */
export interface StepTimes {
  readonly id: StepId;
  readonly runs: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Runs with the same root cause; `code` is null where the run's deadline was reached and no error known. */
export interface WatchCause {
  readonly code: string | null;
  readonly title: string;
  readonly count: number;
  readonly failed: boolean;
}

/** What all runs of a watch come to. */
export interface WatchSummary {
  readonly runs: number;
  /** Runs without any error, those with warnings included. */
  readonly ok: number;
  readonly failed: number;
  /** Most frequent first. */
  readonly causes: readonly WatchCause[];
  /** The step that took longest in any run; null: none ran. */
  readonly slowest: { readonly id: StepId; readonly ms: number; readonly run: number } | null;
  readonly steps: readonly StepTimes[];
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[middle - 1] ?? upper) + upper) / 2);
}

/** Counts the runs of a watch. Of each run it keeps nothing but the times of its steps. */
export class WatchStatistics {
  readonly #times = new Map<StepId, number[]>();
  readonly #causes = new Map<string, WatchCause>();
  #runs = 0;
  #failed = 0;
  #slowest: WatchSummary['slowest'] = null;

  add(run: WatchRun): void {
    const failed = hasFailed(run);
    this.#runs += 1;
    if (failed) this.#failed += 1;
    if (failed || run.cause !== null) this.#count(run, failed);
    for (const { id, status, durationMs } of run.steps) {
      if (status === 'skipped') continue;
      const times = this.#times.get(id) ?? [];
      times.push(durationMs);
      this.#times.set(id, times);
      if (durationMs > (this.#slowest?.ms ?? -1)) this.#slowest = { id, ms: durationMs, run: run.number };
    }
  }

  #count({ cause, verdict }: WatchRun, failed: boolean): void {
    // What a run that was cut off warns of is not why it failed.
    const known = failed && verdict !== 'failed' ? null : cause;
    const key = `${failed} ${known?.code ?? ''}`;
    const before = this.#causes.get(key)?.count ?? 0;
    this.#causes.set(key, { code: known?.code ?? null, title: known?.title ?? '', failed, count: before + 1 });
  }

  get summary(): WatchSummary {
    return {
      runs: this.#runs,
      ok: this.#runs - this.#failed,
      failed: this.#failed,
      causes: [...this.#causes.values()].sort((a, b) => Number(b.failed) - Number(a.failed) || b.count - a.count),
      slowest: this.#slowest,
      steps: stepIds.flatMap((id) => {
        const sorted = (this.#times.get(id) ?? []).toSorted((a, b) => a - b);
        if (sorted.length === 0) return [];
        return [{ id, runs: sorted.length, min: sorted[0] ?? 0, median: median(sorted), max: sorted.at(-1) ?? 0 }];
      }),
    };
  }
}
