import { stepTitle } from '../../explain/step-title.ts';
import type { Locale } from '../../settings/locale.ts';
import { glyph, type TextStyle, tone, wrap } from '../text-style.ts';
import { hasFailed, type WatchRun } from './watch-run.ts';
import type { WatchSummary } from './watch-statistics.ts';
import { watchWords } from './watch-words.ts';

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-01-31 09:05:00`, on the clock of this machine's time zone. */
function localTime(at: Date): string {
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join(':')}`;
}

/** One run on one line: local time, verdict, root cause, milliseconds of the steps that ran. Never wrapped. */
export function watchRunLine(run: WatchRun, locale: Locale, style: TextStyle): string {
  const words = watchWords[locale];
  const failed = hasFailed(run);
  const mark = glyph(style, failed ? 'failed' : run.verdict === 'warnings' ? 'warned' : 'passed');
  const width = Math.max(...Object.values(words.verdicts).map((word) => word.length));
  const verdict = words.verdicts[failed ? 'failed' : run.verdict].padEnd(width);
  const cut = run.isCut ? [words.cut] : [];
  const steps = run.steps
    .filter(({ status }) => status !== 'skipped')
    .map(({ id, durationMs }) => `${stepTitle(id, locale)} ${durationMs}`);
  const parts = [...(run.cause === null ? [] : [run.cause.code]), ...cut, tone(style, 'dim', steps.join(', '))];
  return `${localTime(run.at)}  ${mark} ${verdict}  ${parts.join('  ')}`.trimEnd();
}

/** What all runs come to: counts, causes, the slowest step, the times of each step. */
export function watchSummaryLines(summary: WatchSummary, locale: Locale, style: TextStyle): readonly string[] {
  const words = watchWords[locale];
  const { runs, ok, failed, causes, slowest, steps } = summary;
  const rows = [
    words.heads,
    ...steps.map(({ id, ...times }) => [
      stepTitle(id, locale),
      ...[times.runs, times.min, times.median, times.max].map(String),
    ]),
  ];
  const titles = Math.max(...rows.map(([title = '']) => title.length));
  const column = Math.max(...rows.flatMap(([, ...cells]) => cells.map((cell) => cell.length)));
  return [
    '',
    tone(style, 'bold', words.runs(runs, ok, failed)),
    ...causes.flatMap(({ code, title, count, failed: isError }) => {
      const text = code === null ? words.cut : `${title} (${code})`;
      const mark = glyph(style, isError ? 'failed' : 'warned');
      return wrap(text, style.width, `  ${words.times(count).padStart(7)} ${mark} `, ' '.repeat(12));
    }),
    ...(slowest === null ? [] : [words.slowest(stepTitle(slowest.id, locale), slowest.ms, slowest.run)]),
    ...(steps.length === 0
      ? []
      : [
          '',
          ...rows.map(([title = '', ...cells]) =>
            `  ${title.padEnd(titles)}  ${cells.map((cell) => cell.padStart(column)).join('  ')}`.trimEnd(),
          ),
        ]),
  ];
}
