import type { Severity } from '../findings/severity.ts';

export type Verdict = 'ok' | 'warnings' | 'failed';

/** What all findings together mean for the mail. */
export function verdict(severities: readonly Severity[]): Verdict {
  if (severities.includes('error')) return 'failed';
  return severities.includes('warning') ? 'warnings' : 'ok';
}
