import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { stepLine } from '../explain/step-line.ts';
import { toPlain } from '../explain/to-plain.ts';
import type { FindingWithWords } from './finding-with-words.ts';
import { findingsWithWords } from './findings-with-words.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { rootCause } from './root-cause.ts';
import { glyph, outcomeOf, type TextStyle, tone, wrap } from './text-style.ts';
import { verdict } from './verdict.ts';

const TITLE_WIDTH = 17;
const TIME_WIDTH = 8;

/** The heading of a text report: file, system, server. */
export function headingLines({ settings, vocabulary, file, locale }: ReportInput, style: TextStyle): string[] {
  const server =
    settings?.values.host === undefined ? [] : [`${settings.values.host.value}:${settings.values.port?.value ?? '?'}`];
  const parts = [
    reportWords[locale].title,
    ...(file === null ? [] : [basename(file)]),
    ...(settings === null ? [] : [vocabulary.product]),
    ...server,
  ];
  return [tone(style, 'bold', harmless(parts.join(style.ascii ? ' - ' : ' · '))), ''];
}

/** One line (wrapped where it must be) for a step that has ended. */
export function stepLines(
  step: Diagnosis['steps'][number],
  { locale, explain }: ReportInput,
  style: TextStyle,
): string[] {
  if (step.status === 'pending' || step.status === 'running') return [];
  const { title, result } = stepLine(step, locale);
  const text = step.reason === null ? result : skipReasonWords(step.reason, locale);
  const time = step.status === 'skipped' ? '' : `${(step.durationMs / 1000).toFixed(1)} s`.padStart(TIME_WIDTH);
  const label = title.padEnd(TITLE_WIDTH);
  const indent = ' '.repeat((style.ascii ? 5 : 2) + TITLE_WIDTH);
  const [first = '', ...rest] = wrap(text, style.width - TIME_WIDTH, indent);
  const line = `${glyph(style, step.status)} ${label}${first.slice(indent.length).padEnd(style.width - TIME_WIDTH - indent.length)}`;
  const warnings = step.findings.flatMap((finding) => {
    const words = explain(finding);
    return words.severity === 'warning' && step.status !== 'failed'
      ? wrap(words.title, style.width, `${indent}! `, `${indent}  `)
      : [];
  });
  return [`${line}${tone(style, 'dim', time)}`.trimEnd(), ...rest, ...warnings];
}

/** A finding as a paragraph: title and code, what happened, the reply taken apart, what to do, whom to ask. */
export function findingLines(
  { finding, words }: FindingWithWords,
  { locale }: ReportInput,
  style: TextStyle,
): string[] {
  const labels = reportWords[locale];
  const { width } = style;
  const code = `(${finding.code})`;
  const reply = words.replyLines.flatMap((line) => wrap(line, width, '  | ', '  |   '));
  const column = Math.max(0, ...words.replyParts.map(({ part }) => part.length));
  const parts = words.replyParts.flatMap(({ part, means }) =>
    wrap(means, width, `    ${part.padEnd(column)}  `, ' '.repeat(column + 6)),
  );
  const advice = words.advice.flatMap(({ spans, lowersSecurity }, index) => {
    const remark = lowersSecurity ? ` [${labels.lowersSecurity}]` : '';
    return wrap(`${toPlain(spans)}${remark}`, width, `  ${index + 1}. `, '     ');
  });
  const ask =
    words.ask === null
      ? []
      : wrap(`${labels.ask} ${toPlain(words.ask.whom)}: “${toPlain(words.ask.sentence)}”`, width, '  > ', '    ');
  return [
    `${glyph(style, outcomeOf(words.severity))} ${tone(style, 'bold', words.title)}  ${tone(style, 'dim', code)}`,
    ...wrap(toPlain(words.cause ?? words.meaning), width, '  '),
    ...reply,
    ...parts,
    ...advice,
    ...ask,
    '',
  ];
}

/** What follows the steps: the findings (root cause first), then the verdict in one line. */
export function conclusionLines(input: ReportInput, style: TextStyle): string[] {
  const { diagnosis, locale } = input;
  const labels = reportWords[locale];
  const all = findingsWithWords(diagnosis, input.explain);
  const cause = rootCause(all);
  const order = cause === null ? all : [cause, ...all.filter((each) => each !== cause)];
  const judged = verdict(all.map(({ words }) => words.severity));
  const sent = all.some(({ finding }) => finding.code === 'delivery.accepted');
  const line = {
    failed: labels.verdictFailed(lowerFirst(cause?.words.title ?? '', locale)),
    warnings: labels.verdictWarnings,
    ok: sent ? labels.verdictOkSent : labels.verdictOk,
  }[judged];
  const outcome = outcomeOf(judged === 'failed' ? 'error' : judged === 'warnings' ? 'warning' : 'info');
  return [
    '',
    ...order.flatMap((each) => findingLines(each, input, style)),
    ...wrap(line, style.width, `${glyph(style, outcome)} `, '  '),
  ];
}

/** Words that German titles begin with and that are no nouns. */
const germanStarts =
  /^(?:Der|Die|Das|Den|Dieser|Diese|Dieses|Dieselbe|Ein|Eine|Einige|Kein|Keine|Etwas|Auf|An|Es|Im|In|Zu|Zum|Zur|Andere|Für|Unterwegs|Dem|Vor)\b/;

/** Behind a colon "The server …" becomes "the server …"; names, abbreviations and German nouns keep their capital. */
function lowerFirst(title: string, locale: ReportInput['locale']): string {
  const changes = locale === 'de' ? germanStarts.test(title) : !/^(?:[A-Z]{2}|STARTTLS|Microsoft|I\b)/.test(title);
  return changes ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
