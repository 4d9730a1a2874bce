import { capabilityWords } from '../explain/capability-words.ts';
import type { Spans } from '../explain/explanation.ts';
import { stepLine } from '../explain/step-line.ts';
import { productName } from '../settings/product-name.ts';
import { documentWords } from './document-words.ts';
import { factRows, factsOf } from './fact-rows.ts';
import { findingBlocks } from './finding-blocks.ts';
import type { FindingWithWords } from './finding-with-words.ts';
import { findingsWithWords } from './findings-with-words.ts';
import { fixedSentences, verifiedFixes } from './fix-lines.ts';
import type { Cell, ReportBlock, ReportDocument } from './report-block.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { rootCause } from './root-cause.ts';
import { chainRows, senderRows, whoseLine } from './scope-lines.ts';
import { settingRows } from './setting-rows.ts';
import { transcriptLines } from './transcript-lines.ts';
import { triedBlocks } from './tried-blocks.ts';
import { verdictLine } from './verdict-line.ts';

const plain = (text: string): Spans => [{ text, style: 'text' }];

/** A table with a heading of its own; nothing where it would be empty. */
function section(heading: string, head: readonly string[], rows: readonly (readonly Cell[])[]): ReportBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: heading },
    { kind: 'table', caption: null, head, rows },
  ];
}

/** A table whose first row is its head. */
function matrix(caption: string, rows: readonly (readonly string[])[]): ReportBlock[] {
  const [head, ...rest] = rows;
  return head === undefined ? [] : [{ kind: 'table', caption, head, rows: rest }];
}

function stepRows({ diagnosis, locale }: ReportInput): readonly (readonly Cell[])[] {
  const { statuses } = documentWords[locale];
  return diagnosis.steps.map((step) => {
    const { title, result } = stepLine(step, locale);
    const time = step.status === 'skipped' || step.status === 'pending' ? '' : `${step.durationMs} ms`;
    return [title, statuses[step.status], result, time];
  });
}

/** What the server's EHLO offered, encrypted where it came so far, and what each keyword means. */
function capabilityBlocks(input: ReportInput): ReportBlock[] {
  const { locale } = input;
  const encrypted = factsOf(input, 'encryption')?.capabilities ?? [];
  const offered = encrypted.length > 0 ? encrypted : (factsOf(input, 'port')?.capabilities ?? []);
  if (offered.length === 0) return [];
  const items = offered.map((line) => {
    const [keyword = '', ...parameters] = line.split(/[ =]/);
    return { code: line, spans: plain(capabilityWords(keyword, parameters, locale) ?? ''), remark: null };
  });
  return [
    { kind: 'heading', text: reportWords[locale].capabilities },
    { kind: 'list', ordered: false, items },
  ];
}

function environmentRows(input: ReportInput): readonly (readonly Cell[])[] {
  const { environmentOf, none } = documentWords[input.locale];
  const { resolver, proxy, ...rest } = input.environment();
  return [
    ...(['maildiag', 'node', 'os', 'host', 'timeZone'] as const).map((key) => [environmentOf[key], rest[key]]),
    [environmentOf.resolver, resolver.length === 0 ? none : resolver.join(', ')],
    [environmentOf.proxy, proxy ?? none],
  ];
}

/** What was mended in the file before this diagnosis. */
function fixedBlocks(input: ReportInput): ReportBlock[] {
  const items = fixedSentences(input).map((text) => ({ code: null, spans: plain(text), remark: null }));
  if (items.length === 0) return [];
  return [
    { kind: 'heading', text: reportWords[input.locale].fixed.replace(/:$/, '') },
    { kind: 'list', ordered: false, items },
  ];
}

/** The changes that are proved to mend a finding. */
function verifiedBlocks({ finding }: FindingWithWords, input: ReportInput): ReportBlock[] {
  const items = verifiedFixes(finding, input).map((text) => ({ code: null, spans: plain(text), remark: null }));
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

/** The report for a ticket: the verdict, what to mend first, then everything that it was found out from. */
export function reportDocument(input: ReportInput): ReportDocument {
  const { diagnosis, settings, locale, vocabulary } = input;
  const labels = reportWords[locale];
  const words = documentWords[locale];
  const all = findingsWithWords(diagnosis, input.explain);
  const cause = rootCause(all);
  const others = all.filter((each) => each !== cause);
  const { host, port } = settings?.values ?? {};
  const senders = senderRows(input);
  const chain = chainRows(input);
  const transcript = transcriptLines(input);
  const about: readonly (string | null)[] = [
    `${labels.file}: ${input.file ?? labels.noValue}`,
    `${words.system}: ${productName(vocabulary, input.locale)}`,
    host === undefined ? null : `${words.server}: ${port === undefined ? host.value : `${host.value}:${port.value}`}`,
    whoseLine(input),
    diagnosis.startedAt === null ? null : `${words.time}: ${diagnosis.startedAt.replace('T', ' ').slice(0, 19)}`,
  ];
  const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
  return {
    locale,
    title: labels.title,
    verdict: verdictLine(input),
    about: about.filter((line) => line !== null),
    footer: labels.generated(input.version),
    blocks: [
      ...fixedBlocks(input),
      ...(cause === null
        ? []
        : [heading(words.rootCause), ...findingBlocks(cause, locale), ...verifiedBlocks(cause, input)]),
      ...triedBlocks(input),
      ...section(labels.steps, [labels.name, words.status, labels.result, labels.duration], stepRows(input)),
      heading(cause === null ? labels.findings : words.otherFindings),
      ...(others.length === 0 ? [{ kind: 'text', spans: plain(labels.noValue) } as const] : []),
      ...others.flatMap((each) => [...findingBlocks(each, locale), ...verifiedBlocks(each, input)]),
      ...section(words.facts, [words.fact, labels.value], factRows(input)),
      ...capabilityBlocks(input),
      ...matrix(labels.senders, senders),
      ...matrix(labels.chain, chain.length === 0 ? [] : [labels.chainColumns, ...chain]),
      ...section(labels.settings, [labels.name, labels.value, labels.place], settingRows(input)),
      ...(input.leavesOutEnvironment
        ? []
        : section(words.environment, [words.fact, labels.value], environmentRows(input))),
      ...(transcript.length === 0
        ? []
        : [
            heading(labels.transcript),
            { kind: 'text', spans: plain(words.millisecondsBefore) } as const,
            { kind: 'literal', name: labels.transcript, lines: transcript } as const,
          ]),
    ],
  };
}
