import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import { entries } from './entries/index.ts';

/** How bad a finding is. */
export function severityOf(code: FindingCode): Severity {
  return entries[code].severity;
}
