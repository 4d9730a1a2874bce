import { basename } from 'node:path';
import { harmless } from '../../border/harmless.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Comparison } from './compare-reports.ts';
import type { ComparedFiles } from './comparison-lines.ts';
import { doubtText } from './doubt-text.ts';
import type { SavedFinding, SavedReport } from './saved-report.ts';

/** A comparison as plain data, schema `maildiag-compare/1`; the keys are public interface. */
export function comparisonJson(comparison: Comparison, files: ComparedFiles, locale: Locale): Record<string, unknown> {
  const report = (file: string, { startedAt, verdict, rootCause }: SavedReport) => ({
    ...{ report: harmless(basename(file)), startedAt, verdict, rootCause },
  });
  const finding = ({ step, id, severity, title }: SavedFinding) => ({ step, id, severity, title });
  return {
    schema: 'maildiag-compare/1',
    before: report(files.before, comparison.before),
    after: report(files.after, comparison.after),
    warnings: comparison.doubts.map((doubt) => ({ id: doubt, text: doubtText(doubt, comparison, locale) })),
    settings: comparison.settings,
    facts: comparison.facts,
    steps: comparison.steps.map(({ id, before, after }) => ({
      id,
      before: before === null ? null : { status: before.status, durationMs: before.durationMs },
      after: after === null ? null : { status: after.status, durationMs: after.durationMs },
    })),
    mended: comparison.mended.map(finding),
    new: comparison.new.map((each) => ({ ...finding(each), hidden: each.hidden })),
    remaining: comparison.remaining.map(finding),
    unknown: comparison.unknown.map(finding),
  };
}
