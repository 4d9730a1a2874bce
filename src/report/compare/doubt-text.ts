import type { Locale } from '../../settings/locale.ts';
import { reportWords } from '../report-words.ts';
import type { Comparison, ComparisonDoubt } from './compare-reports.ts';
import { comparisonWords } from './comparison-words.ts';
import type { SavedReport } from './saved-report.ts';

/** Why the two reports may not belong together, in a sentence. */
export function doubtText(doubt: ComparisonDoubt, { before, after }: Comparison, locale: Locale): string {
  const { kinds } = reportWords[locale];
  const textOf = ({ system, file, whose }: SavedReport): string => {
    if (doubt === 'system') return system ?? '';
    if (doubt === 'file') return file ?? '';
    return (['user', 'tenant', 'account', 'template'] as const)
      .flatMap((kind) => (whose.has(kind) ? [`${kinds[kind]} ${whose.get(kind)}`] : []))
      .join(', ');
  };
  return comparisonWords[locale].doubts[doubt](textOf(before), textOf(after));
}
