import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { stepLine } from '../explain/step-line.ts';
import { productName } from '../settings/product-name.ts';
import { explanationLines, titleLine } from './explanation-lines.ts';
import { findingsWithWords } from './findings-with-words.ts';
import { fixedSentences, verifiedFixes } from './fix-lines.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { rootCause } from './root-cause.ts';
import { chainRows, columns, senderRows, whoseLine } from './scope-lines.ts';
import { glyph, outcomeOf, type TextStyle, tone, wrap } from './text-style.ts';
import { verdictLine } from './verdict-line.ts';

const TITLE_WIDTH = 17;
const TIME_WIDTH = 8;

/** The heading of a text report: file, system, server. */
export function headingLines(input: ReportInput, style: TextStyle): string[] {
  const { settings, vocabulary, file, locale } = input;
  const whose = whoseLine(input);
  const chain = chainRows(input);
  const { host, port } = settings?.values ?? {};
  const server = host === undefined ? [] : [port === undefined ? host.value : `${host.value}:${port.value}`];
  const parts = [
    reportWords[locale].title,
    ...(file === null ? [] : [basename(file)]),
    ...(settings === null ? [] : [productName(vocabulary, locale)]),
    ...server,
  ];
  return [
    tone(style, 'bold', harmless(parts.join(style.ascii ? ' - ' : ' · '))),
    ...(whose === null ? [] : wrap(whose, style.width)),
    '',
    ...(chain.length === 0 ? [] : [reportWords[locale].chain, ...columns(chain), '']),
  ];
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
  const time =
    step.status === 'skipped' ? '' : `${reportWords[locale].seconds(step.durationMs / 1000)} s`.padStart(TIME_WIDTH);
  const label = title.padEnd(TITLE_WIDTH);
  const indent = ' '.repeat((style.ascii ? 5 : 2) + TITLE_WIDTH);
  const [first = '', ...rest] = wrap(text, style.width - time.length, indent);
  const line = `${glyph(style, step.status)} ${label}${first.slice(indent.length).padEnd(style.width - TIME_WIDTH - indent.length)}`;
  const warnings = step.findings.flatMap((finding) => {
    const words = explain(finding);
    return words.severity === 'warning' && step.status !== 'failed'
      ? wrap(words.title, style.width, `${indent}! `, `${indent}  `)
      : [];
  });
  return [`${line}${tone(style, 'dim', time)}`.trimEnd(), ...rest, ...warnings];
}

/** The findings, root cause first, each with a blank line behind it. */
export function findingLines(input: ReportInput, style: TextStyle): string[] {
  const all = findingsWithWords(input.diagnosis, input.explain);
  const cause = rootCause(all);
  const order = cause === null ? all : [cause, ...all.filter((each) => each !== cause)];
  return order.flatMap(({ finding, words }) => [
    `${glyph(style, outcomeOf(words.severity))} ${titleLine(words, style)}`,
    ...explanationLines(words, input.locale, style),
    ...verifiedFixes(finding, input).flatMap((text) => wrap(text, style.width, '  = ', '    ')),
    '',
  ]);
}

/** What was mended in the file, above all else. */
function fixedLines(input: ReportInput, style: TextStyle): string[] {
  const sentences = fixedSentences(input);
  if (sentences.length === 0) return [];
  return [reportWords[input.locale].fixed, ...sentences.flatMap((text) => wrap(text, style.width, '  ', '    ')), ''];
}

/** What follows the steps: the findings (root cause first), then the verdict in one line. */
export function conclusionLines(input: ReportInput, style: TextStyle): string[] {
  const { text, severity } = verdictLine(input);
  const senders = senderRows(input);
  return [
    '',
    ...fixedLines(input, style),
    ...(senders.length === 0 ? [] : [reportWords[input.locale].senders, ...columns(senders), '']),
    ...findingLines(input, style),
    ...wrap(text, style.width, `${glyph(style, outcomeOf(severity))} `, '  '),
  ];
}
