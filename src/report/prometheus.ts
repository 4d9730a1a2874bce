import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { factsOf } from './fact-rows.ts';
import { findingsWithWords } from './findings-with-words.ts';
import { publishedStatus } from './published-status.ts';
import type { ReportInput } from './report-input.ts';
import { verdict } from './verdict.ts';

type Labels = { readonly [name: string]: string };

const escapeLabel = (text: string): string =>
  harmless(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

function sample(name: string, labels: Labels, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}`;
}

/** A gauge with its samples; nothing where there is none. */
function gauge(name: string, help: string, samples: readonly (readonly [Labels, number])[]): string[] {
  if (samples.length === 0) return [];
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...samples.map(([labels, value]) => sample(name, labels, value)),
  ];
}

/** Whose mail it is: on every sample, so that the files of several subjects can stand beside each other. */
function subjectLabels({ file, settings }: ReportInput): Labels {
  const { host, port } = settings?.values ?? {};
  const named = (['user', 'tenant', 'account', 'template'] as const).flatMap((kind) => {
    const name = settings?.whose?.[kind] ?? null;
    return name === null ? [] : [[kind, name] as const];
  });
  return {
    ...(file === null ? {} : { file: basename(file) }),
    ...(host === undefined ? {} : { server: port === undefined ? host.value : `${host.value}:${port.value}` }),
    ...Object.fromEntries(named),
  };
}

/** The diagnosis in Prometheus' text format 0.0.4, for the textfile collector of node_exporter. Times in seconds. */
export function prometheusText(input: ReportInput): string {
  const { diagnosis, version } = input;
  const all = findingsWithWords(diagnosis, input.explain);
  const own = subjectLabels(input);
  const failed = verdict(all.map(({ words }) => words.severity)) === 'failed';
  const ran = diagnosis.steps.filter(({ status }) => publishedStatus(status) !== 'skipped');
  const days = factsOf(input, 'certificate')?.daysLeft;
  const started = diagnosis.startedAt === null ? Number.NaN : Date.parse(diagnosis.startedAt) / 1000;
  const findings = new Map(
    all.map(({ step, finding, words }) => {
      const labels = { code: finding.code, severity: words.severity, step };
      return [JSON.stringify(labels), labels] as const;
    }),
  );
  const lines = [
    ...gauge('maildiag_info', 'The program that made these figures.', [[{ ...own, version }, 1]]),
    ...gauge('maildiag_up', 'Whether no error was found (1) or at least one (0).', [[own, failed ? 0 : 1]]),
    ...gauge(
      'maildiag_start_timestamp_seconds',
      'When the diagnosis began, in seconds since 1970.',
      Number.isFinite(started) ? [[own, started]] : [],
    ),
    ...gauge('maildiag_duration_seconds', 'How long the whole diagnosis took.', [[own, diagnosis.durationMs / 1000]]),
    ...gauge(
      'maildiag_step_duration_seconds',
      'How long a step took; steps that did not run are left out.',
      ran.map(({ id, durationMs }) => [{ ...own, step: id }, durationMs / 1000]),
    ),
    ...gauge(
      'maildiag_step_status',
      'How a step ended: 1 for its status, 0 for the others.',
      diagnosis.steps.flatMap(({ id, status }) =>
        (['passed', 'warned', 'failed', 'skipped'] as const).map(
          (each) => [{ ...own, step: id, status: each }, publishedStatus(status) === each ? 1 : 0] as const,
        ),
      ),
    ),
    ...gauge(
      'maildiag_certificate_days_left',
      "Days until the server's certificate expires; negative after that.",
      days === undefined ? [] : [[own, days]],
    ),
    ...gauge(
      'maildiag_finding',
      'A finding of the diagnosis; maildiag explain CODE explains it.',
      [...findings.values()].map((labels) => [{ ...own, ...labels }, 1]),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
