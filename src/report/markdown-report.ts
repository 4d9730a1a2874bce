import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { capabilityWords } from '../explain/capability-words.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { stepLine } from '../explain/step-line.ts';
import { toPlain } from '../explain/to-plain.ts';
import type { Locale } from '../settings/locale.ts';
import { Secret } from '../settings/secret.ts';
import type { Setting } from '../settings/setting.ts';
import { findingsWithWords } from './findings-with-words.ts';
import type { ReportInput } from './report-input.ts';
import { type ReportWords, reportWords } from './report-words.ts';
import { chainRows, senderRows, whoseLine } from './scope-lines.ts';
import { verdictLine } from './verdict-line.ts';

/** Keeps outside text from becoming Markdown or HTML. */
const escapeMarkdown = (text: string): string =>
  harmless(text).replace(/[\\`*_{}[\]<>#|~&!]/g, (character) => `\\${character}`);

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function settingRow(setting: Setting<unknown>, labels: ReportWords): string {
  const { value, origin, from, name } = setting;
  const shown = value instanceof Secret ? labels.passwordSet : escapeMarkdown(String(value));
  const places = {
    file: '',
    default: labels.fromDefault,
    'command-line': labels.fromCommandLine,
    edited: labels.fromEdit,
  };
  const place = origin === null ? places[from] : `${basename(origin.file)}:${origin.line}`;
  return row(`\`${name}\``, shown, escapeMarkdown(place));
}

/** What the server's EHLO offered, encrypted where it came so far, and what each keyword means. */
function capabilityLines(diagnosis: Diagnosis, locale: Locale, labels: ReportWords): string[] {
  const offered = diagnosis.steps.reduce<readonly string[]>((last, step) => {
    const facts = step.id === 'port' || step.id === 'encryption' ? step.facts : null;
    return facts !== null && facts.capabilities.length > 0 ? facts.capabilities : last;
  }, []);
  if (offered.length === 0) return [];
  const rows = offered.map((line) => {
    const [keyword = '', ...parameters] = line.split(/[ =]/);
    const words = capabilityWords(keyword, parameters, locale);
    return `- ${escapeMarkdown(line)}${words === null ? '' : `: ${escapeMarkdown(words)}`}`;
  });
  return [`## ${labels.capabilities}`, '', ...rows, ''];
}

/** A table with its title; the first row is its head. */
function tableLines(title: string, rows: readonly (readonly string[])[]): string[] {
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  const cells = (texts: readonly string[]) => row(...texts.map(escapeMarkdown));
  return [title, '', cells(head), row(...head.map(() => '---')), ...rest.map(cells), ''];
}

/** The report for a ticket, readable as it is. */
export function markdownReport(input: ReportInput): string {
  const { diagnosis, settings, locale, vocabulary } = input;
  const labels = reportWords[locale];
  const all = findingsWithWords(diagnosis, input.explain);
  const whose = whoseLine(input);
  const lines = [
    `# ${labels.title}`,
    '',
    `**${escapeMarkdown(verdictLine(input).text)}**`,
    '',
    `${labels.file}: ${input.file === null ? labels.noValue : escapeMarkdown(input.file)} · ${vocabulary.product} · ${diagnosis.startedAt ?? ''}`,
    '',
    ...(whose === null ? [] : [escapeMarkdown(whose), '']),
    ...tableLines(labels.chain, chainRows(input)),
    `## ${labels.steps}`,
    '',
    row('', labels.name, labels.result, labels.duration),
    row('---', '---', '---', '---'),
    ...diagnosis.steps.map((step) => {
      const { title, result } = stepLine(step, locale);
      const text = step.reason === null ? result : skipReasonWords(step.reason, locale);
      return row(step.status, title, escapeMarkdown(text), `${step.durationMs} ms`);
    }),
    '',
    ...capabilityLines(diagnosis, locale, labels),
    ...tableLines(labels.senders, senderRows(input)),
    `## ${labels.findings}`,
    '',
    ...(all.length === 0 ? [labels.noValue, ''] : []),
    ...all.flatMap(({ finding, words }) => [
      `### ${words.title} (\`${finding.code}\`)`,
      '',
      escapeMarkdown(toPlain(words.cause ?? words.meaning)),
      '',
      ...words.replyLines.map((text) => `    ${text}`),
      ...(words.replyLines.length === 0 ? [] : ['']),
      ...words.replyParts.map(({ part, means }) => `- \`${part}\` ${escapeMarkdown(means)}`),
      ...(words.replyParts.length === 0 ? [] : ['']),
      ...words.advice.map(
        ({ spans, lowersSecurity }, index) =>
          `${index + 1}. ${escapeMarkdown(toPlain(spans))}${lowersSecurity ? ` **(${labels.lowersSecurity})**` : ''}`,
      ),
      ...words.places.map((place) => `- ${labels.where} ${escapeMarkdown(place)}`),
      '',
      ...(words.ask === null
        ? []
        : [
            `${labels.ask} ${escapeMarkdown(toPlain(words.ask.whom))}:`,
            '',
            `> ${escapeMarkdown(toPlain(words.ask.sentence))}`,
            '',
          ]),
    ]),
    `## ${labels.settings}`,
    '',
    row(labels.name, labels.value, labels.place),
    row('---', '---', '---'),
    ...(settings === null ? [] : Object.values(settings.values).map((setting) => settingRow(setting, labels))),
    '',
    `## ${labels.transcript}`,
    '',
    ...diagnosis.transcript.map(({ at, from, text }) => {
      const arrow = { client: '→', server: '←', note: '*' }[from];
      return `    ${String(at).padStart(6)} ${arrow} ${harmless(text)}`;
    }),
    '',
    labels.generated(input.version),
  ];
  return `${lines.join('\n')}\n`;
}
