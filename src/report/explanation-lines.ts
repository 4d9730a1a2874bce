import type { Explanation } from '../explain/explanation.ts';
import { toPlain } from '../explain/to-plain.ts';
import type { Locale } from '../settings/locale.ts';
import { reportWords } from './report-words.ts';
import { type TextStyle, tone, wrap } from './text-style.ts';

/** Title and code on one line. */
export function titleLine({ title, code }: Explanation, style: TextStyle): string {
  return `${tone(style, 'bold', title)}  ${tone(style, 'dim', `(${code})`)}`;
}

/** What else the text can mean, each with its code, and how to tell; nothing where it leaves nothing open. */
function candidateLines({ candidates, apart }: Explanation, locale: Locale, width: number): string[] {
  if (candidates.length === 0) return [];
  const labels = reportWords[locale];
  const others = candidates.map(({ code, title }) => `${title} (${code})`).join('; ');
  return [
    ...wrap(`${labels.candidates} ${others}`, width, '  ? ', '    '),
    ...(apart === null ? [] : wrap(`${labels.apart} ${toPlain(apart)}`, width, '    ')),
  ];
}

/** What stands below the title: what happened, the reply taken apart, what to do, whom to ask. */
export function explanationLines(words: Explanation, locale: Locale, { width }: TextStyle): string[] {
  const labels = reportWords[locale];
  // A text that somebody pasted is in front of them already.
  const replyLines = words.cause === null ? [] : words.replyLines;
  const column = Math.max(0, ...words.replyParts.map(({ part }) => part.length));
  const remark = (lowersSecurity: boolean) => (lowersSecurity ? ` [${labels.lowersSecurity}]` : '');
  const ask =
    words.ask === null
      ? null
      : `${labels.ask} ${toPlain(words.ask.whom)}: ${labels.quoted(toPlain(words.ask.sentence))}`;
  return [
    ...wrap(toPlain(words.cause ?? words.meaning), width, '  '),
    ...replyLines.flatMap((line) => wrap(line, width, '  | ', '  |   ')),
    ...words.replyParts.flatMap(({ part, means }) =>
      wrap(means, width, `    ${part.padEnd(column)}  `, ' '.repeat(column + 6)),
    ),
    ...candidateLines(words, locale, width),
    ...words.advice.flatMap(({ spans, lowersSecurity }, index) =>
      wrap(`${toPlain(spans)}${remark(lowersSecurity)}`, width, `  ${index + 1}. `, '     '),
    ),
    ...words.places.flatMap((place) => wrap(`${labels.where} ${place}`, width, '  @ ', '    ')),
    ...(ask === null ? [] : wrap(ask, width, '  > ', '    ')),
  ];
}
