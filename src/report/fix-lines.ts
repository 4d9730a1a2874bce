import type { Finding } from '../findings/finding.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { setWords } from './set-words.ts';

/** The changes that were tried and are proved to mend a finding, one sentence each. */
export function verifiedFixes(finding: Finding, { fixes, locale, vocabulary }: ReportInput): readonly string[] {
  const verified = (fixes?.(finding) ?? []).filter((fix) => fix.verified);
  return verified.map(({ set }) => `${setWords(set, vocabulary)}: ${reportWords[locale].verified}`);
}

/** What was mended in the file before this diagnosis, one sentence each, and what has to be restarted for it. */
export function fixedSentences({ fixed = [], locale, vocabulary }: ReportInput): readonly string[] {
  const labels = reportWords[locale];
  const lines = fixed.map(({ finding, set }) => `${setWords(set, vocabulary)} (${finding})`);
  return lines.length === 0 || vocabulary.service === null ? lines : [...lines, labels.restart(vocabulary.service)];
}
