import { harmless } from '../border/harmless.ts';
import { withoutCredentials } from '../border/without-credentials.ts';
import { explainCode } from '../explain/explain-code.ts';
import type { Explanation } from '../explain/explanation.ts';
import type { LogGroup } from '../explain/log/log-groups.ts';
import { providerAt } from '../explain/providers/provider-at.ts';
import { replyParts } from '../explain/registry/reply-parts.ts';
import type { Locale } from '../settings/locale.ts';
import { explanationLines, titleLine } from './explanation-lines.ts';
import { groupedNumber } from './grouped-number.ts';
import { type TextStyle, wrap } from './text-style.ts';

/** What a log came to. */
export interface LogSummary {
  readonly groups: readonly LogGroup[];
  readonly counts: { readonly lines: number; readonly errors: number };
}

/** Characters of an example that are shown. */
const longest = 300;

const labels = {
  en: {
    head: (lines: string, errors: string, causes: number) =>
      `${lines} lines, ${errors} of them about mail that did not go through, ${causes} ${causes === 1 ? 'cause' : 'causes'}`,
    nothing: (lines: string) => `${lines} lines, none of them about mail that did not go through.`,
    times: (count: string) => `${count} ×`,
    between: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    line: (line: string) => `first in line ${line}:`,
  },
  de: {
    head: (lines: string, errors: string, causes: number) =>
      `${lines} Zeilen, davon ${errors} über Mails, die nicht durchkamen, ${causes} ${causes === 1 ? 'Ursache' : 'Ursachen'}`,
    nothing: (lines: string) => `${lines} Zeilen, keine davon über Mails, die nicht durchkamen.`,
    times: (count: string) => `${count} ×`,
    between: (first: string, last: string) => (first === last ? first : `${first} bis ${last}`),
    line: (line: string) => `zuerst in Zeile ${line}:`,
  },
};

function wordsOf(group: LogGroup, locale: Locale): Explanation {
  const words = explainCode(group.code, { locale, vocabulary: null }, providerAt(null, group.example), group.example);
  return { ...words, replyParts: replyParts(group.reply, group.enhanced, locale) };
}

const exampleOf = ({ example }: LogGroup) => harmless(withoutCredentials(example).slice(0, longest));

/** The causes in a log, most frequent first, each with its count, times, first line and explanation. */
export function logReportLines({ groups, counts }: LogSummary, locale: Locale, style: TextStyle): readonly string[] {
  const say = labels[locale];
  const lines = groupedNumber(counts.lines, locale);
  if (groups.length === 0) return [say.nothing(lines)];
  return [
    say.head(lines, groupedNumber(counts.errors, locale), groups.length),
    '',
    ...groups.flatMap((group) => {
      const words = wordsOf(group, locale);
      const { first, last } = group;
      const times = first === null ? '' : `  ${harmless(say.between(first, last ?? first))}`;
      return [
        `${say.times(groupedNumber(group.count, locale)).padStart(9)}  ${titleLine(words, style)}${times}`,
        ...wrap(`${say.line(groupedNumber(group.line, locale))} ${exampleOf(group)}`, style.width, '  | ', '  |   '),
        ...explanationLines(words, locale, style),
        '',
      ];
    }),
  ];
}

/** One group as plain data, for one JSON line. */
export function logGroupAsJson(group: LogGroup, locale: Locale): Record<string, unknown> {
  const { code, reply, enhanced, count, first, last, line } = group;
  const { title } = wordsOf(group, locale);
  return { id: code, code: reply, enhanced, count, first, last, line, title, example: exampleOf(group) };
}
