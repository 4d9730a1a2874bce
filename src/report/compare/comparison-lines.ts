import { basename } from 'node:path';
import { harmless } from '../../border/harmless.ts';
import { type StepId, stepIds } from '../../diagnosis/step-id.ts';
import { stepTitle } from '../../explain/step-title.ts';
import type { Locale } from '../../settings/locale.ts';
import { glyph, type TextStyle, tone, wrap } from '../text-style.ts';
import type { Change, Comparison } from './compare-reports.ts';
import { comparisonWords } from './comparison-words.ts';
import { doubtText } from './doubt-text.ts';
import type { SavedFinding, SavedReport } from './saved-report.ts';

/** The files that were compared, as the user named them. */
export interface ComparedFiles {
  readonly before: string;
  readonly after: string;
}

function titleOf(id: string, locale: Locale): string {
  const known: StepId | undefined = stepIds.find((each) => each === id);
  return known === undefined ? id : stepTitle(known, locale);
}

/** A comparison in words: the two reports, what may be wrong with comparing them, changes, findings, conclusion. */
export function comparisonLines(
  comparison: Comparison,
  files: ComparedFiles,
  locale: Locale,
  style: TextStyle,
): readonly string[] {
  const words = comparisonWords[locale];
  const { mended, remaining, unknown } = comparison;
  const width = Math.max(words.before.length, words.after.length);
  const report = (label: string, file: string, { startedAt, verdict, rootCause }: SavedReport) =>
    wrap(
      [
        harmless(basename(file)),
        ...(startedAt === null ? [] : [`${startedAt.replace('T', ' ').slice(0, 19)} UTC`]),
        `${words.verdicts[verdict]}${rootCause === null ? '' : ` (${rootCause})`}`,
      ].join(', '),
      style.width,
      `  ${label.padEnd(width)} `,
      ' '.repeat(width + 3),
    );
  const change = (name: string, { before, after }: Change) =>
    wrap(`${name}: ${before ?? '–'} → ${after ?? '–'}`, style.width, '  ', '    ');
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', tone(style, 'bold', title), ...lines];
  const finding = (mark: string) => (found: SavedFinding & { readonly hidden?: boolean }) => {
    const remark = found.hidden === true ? `; ${words.hidden}` : '';
    const text = `${found.title} (${found.id}; ${titleOf(found.step, locale)}${remark})`;
    return wrap(text, style.width, `  ${mark} `, '      ');
  };
  const markOf = ({ severity }: SavedFinding) => glyph(style, severity === 'error' ? 'failed' : 'warned');
  const steps = comparison.steps.filter(({ before, after }) => before?.status !== after?.status);
  const newErrors = comparison.new.filter(({ severity }) => severity === 'error').length;
  const isSame = [comparison.settings, comparison.facts, steps, mended, comparison.new, unknown].every(
    (each) => each.length === 0,
  );
  const sum = words.conclusion(newErrors, comparison.new.length - newErrors, remaining.length, mended.length);
  return [
    tone(style, 'bold', words.title),
    ...report(words.before, files.before, comparison.before),
    ...report(words.after, files.after, comparison.after),
    ...comparison.doubts.flatMap((doubt) =>
      wrap(doubtText(doubt, comparison, locale), style.width, `${glyph(style, 'warned')} `, '  '),
    ),
    ...part(
      words.settings,
      comparison.settings.flatMap((each) => change(each.name, each)),
    ),
    ...part(
      words.facts,
      comparison.facts.flatMap((each) => change(words.factNames[each.key], each)),
    ),
    ...part(
      words.steps,
      steps.flatMap(({ id, before, after }) =>
        change(titleOf(id, locale), {
          before: before === null ? null : words.statuses[before.status],
          after: after === null ? null : words.statuses[after.status],
        }),
      ),
    ),
    ...part(words.mended, mended.flatMap(finding(glyph(style, 'passed')))),
    ...part(
      words.new,
      comparison.new.flatMap((each) => finding(markOf(each))(each)),
    ),
    ...part(
      words.remaining,
      remaining.flatMap((each) => finding(markOf(each))(each)),
    ),
    ...part(words.unknown, unknown.flatMap(finding(glyph(style, 'skipped')))),
    '',
    ...(isSame ? wrap(words.nothing, style.width) : []),
    ...wrap(sum, style.width, `${glyph(style, newErrors > 0 ? 'failed' : 'passed')} `, '  '),
  ];
}
