import type { StepState } from '../diagnosis/diagnosis.ts';

/** The four outcomes that scripts know: a crash of ours counts as failed (its finding says so), a step not reached as skipped. */
export function publishedStatus(status: StepState['status']): 'passed' | 'warned' | 'failed' | 'skipped' {
  if (status === 'crashed') return 'failed';
  return status === 'pending' || status === 'running' ? 'skipped' : status;
}
