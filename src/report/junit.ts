import { basename } from 'node:path';
import type { StepState } from '../diagnosis/diagnosis.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { stepLine } from '../explain/step-line.ts';
import { productName } from '../settings/product-name.ts';
import { escapeHtml } from './escape-html.ts';
import { explanationLines } from './explanation-lines.ts';
import type { FindingWithWords } from './finding-with-words.ts';
import { findingsWithWords } from './findings-with-words.ts';
import { publishedStatus } from './published-status.ts';
import type { ReportInput } from './report-input.ts';

const style = { colour: false, ascii: false, width: 100 };

const seconds = (ms: number): string => (ms / 1000).toFixed(3);

/** Title, code and everything below it, one line each. */
function textOf(found: readonly FindingWithWords[], { locale }: ReportInput): string {
  const lines = found.flatMap(({ finding, words }) => [
    `${words.title} (${finding.code})`,
    ...explanationLines(words, locale, style),
  ]);
  return lines.map(escapeHtml).join('\n');
}

function caseOf(step: StepState, all: readonly FindingWithWords[], input: ReportInput): string {
  const { title, result } = stepLine(step, input.locale);
  const found = all.filter((each) => each.step === step.id);
  const errors = found.filter(({ words }) => words.severity === 'error');
  const others = found.filter(({ words }) => words.severity !== 'error');
  const open = `<testcase classname="maildiag.${step.id}" name="${escapeHtml(title)}" time="${seconds(step.durationMs)}">`;
  const [first] = errors;
  const status = publishedStatus(step.status);
  const reason = step.reason === null ? '' : skipReasonWords(step.reason, input.locale);
  const tag = step.status === 'crashed' ? 'error' : 'failure';
  return [
    open,
    ...(status === 'skipped' ? [`<skipped message="${escapeHtml(reason)}"/>`] : []),
    ...(status === 'failed'
      ? [
          `<${tag} type="${escapeHtml(first?.finding.code ?? '')}" message="${escapeHtml(first?.words.title ?? result)}">${textOf(errors, input)}</${tag}>`,
        ]
      : []),
    ...(others.length === 0 ? [] : [`<system-out>${textOf(others, input)}</system-out>`]),
    '</testcase>',
  ].join('\n');
}

/** The diagnosis as JUnit XML: one test case a step, its errors as the failure, warnings and remarks as its output. */
export function junitXml(input: ReportInput): string {
  const { diagnosis, file, vocabulary } = input;
  const { steps, startedAt, durationMs } = diagnosis;
  const all = findingsWithWords(diagnosis, input.explain);
  const ended = (wanted: (step: StepState) => boolean) => steps.filter(wanted).length;
  const name = [file === null ? '' : basename(file), productName(vocabulary, input.locale)]
    .filter((part) => part !== '')
    .join(', ');
  const counts = [
    `tests="${steps.length}"`,
    `failures="${ended(({ status }) => status === 'failed')}"`,
    `errors="${ended(({ status }) => status === 'crashed')}"`,
    `skipped="${ended(({ status }) => publishedStatus(status) === 'skipped')}"`,
    `time="${seconds(durationMs)}"`,
  ].join(' ');
  const when = startedAt === null ? '' : ` timestamp="${startedAt.slice(0, 19)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="maildiag" ${counts}>
<testsuite name="${escapeHtml(name)}" hostname="${escapeHtml(input.environment().host)}"${when} ${counts}>
${steps.map((step) => caseOf(step, all, input)).join('\n')}
</testsuite>
</testsuites>
`;
}
