import type { StepId } from '../../diagnosis/step-id.ts';
import type { publishedStatus } from '../published-status.ts';
import type { Verdict } from '../verdict.ts';

/** What one run of a watch came to. */
export interface WatchRun {
  /** Counted from 1. */
  readonly number: number;
  readonly at: Date;
  readonly verdict: Verdict;
  /** The finding to mend first, with its title; null: none, or the run was cut off. */
  readonly cause: { readonly code: string; readonly title: string } | null;
  /** The run's deadline ended it: nobody can say that nothing is wrong. */
  readonly isCut: boolean;
  readonly durationMs: number;
  readonly steps: readonly {
    readonly id: StepId;
    readonly status: ReturnType<typeof publishedStatus>;
    readonly durationMs: number;
  }[];
}

/** Whether a run counts as failed: an error was found, or it was cut off. */
export function hasFailed({ verdict, isCut }: WatchRun): boolean {
  return verdict === 'failed' || isCut;
}
