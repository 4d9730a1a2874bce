import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import type { StepState } from '../diagnosis/diagnosis.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { toPlain } from '../explain/to-plain.ts';
import type { Finding } from '../findings/finding.ts';
import type { Refusal } from '../findings/refusal.ts';
import { productName } from '../settings/product-name.ts';
import { findingsWithWords } from './findings-with-words.ts';
import { publishedStatus } from './published-status.ts';
import type { ReportInput } from './report-input.ts';
import { rootCause } from './root-cause.ts';
import { settingsForReport } from './settings-for-report.ts';
import { verdict } from './verdict.ts';

/** The evidence of a finding: its facts, with the reply taken apart where there was one. */
function evidenceOf({ args }: Finding): Record<string, unknown> {
  const facts = Object.entries(args).filter(([key, fact]) => key !== 'reply' && fact !== null);
  const reply: Refusal | null = 'reply' in args ? args.reply : null;
  if (reply === null) return Object.fromEntries(facts);
  const { code, enhanced, lines, command } = reply;
  return { reply: `${code} ${lines.join('\n')}`, code, enhanced, command, ...Object.fromEntries(facts) };
}

function reasonOf({ status, reason }: StepState, locale: ReportInput['locale']): string | null {
  if (reason !== null) return skipReasonWords(reason, locale);
  const notReached = { why: 'needs', step: 'configuration' } as const;
  return status === 'pending' || status === 'running' ? skipReasonWords(notReached, locale) : null;
}

/** The report as plain data, schema `maildiag/1`; the keys are public interface. */
export function jsonReport(input: ReportInput): Record<string, unknown> {
  const { diagnosis, settings, vocabulary, file, version } = input;
  const all = findingsWithWords(diagnosis, input.explain);
  return {
    schema: 'maildiag/1',
    tool: { name: 'maildiag', version },
    startedAt: diagnosis.startedAt,
    durationMs: diagnosis.durationMs,
    source: { file: file === null ? null : harmless(basename(file)), system: settings?.system ?? null },
    subject: {
      user: settings?.whose?.user ?? null,
      tenant: settings?.whose?.tenant ?? null,
      account: settings?.whose?.account ?? null,
      template: settings?.whose?.template ?? null,
      sender: settings?.values.sender === undefined ? null : harmless(settings.values.sender.value),
    },
    product: settings === null ? null : productName(vocabulary, 'en'),
    settings: settings === null ? {} : settingsForReport(settings),
    chain: harmlessDeep(settings?.chain ?? []),
    senders: harmlessDeep(settings?.senders ?? []),
    verdict: verdict(all.map(({ words }) => words.severity)),
    rootCause: rootCause(all)?.finding.code ?? null,
    ...(input.fixed === undefined ? {} : { fixed: harmlessDeep(input.fixed) }),
    steps: diagnosis.steps.map((step) => ({
      id: step.id,
      status: publishedStatus(step.status),
      reason: reasonOf(step, input.locale),
      durationMs: step.durationMs,
      facts: step.facts ?? {},
      findings: all
        .filter((each) => each.step === step.id)
        .map(({ finding, words }) => ({
          id: finding.code,
          severity: words.severity,
          title: words.title,
          explanation: toPlain(words.cause ?? words.meaning),
          advice: words.advice.map(({ spans }) => toPlain(spans)),
          evidence: evidenceOf(finding),
          fixes: words.severity === 'error' ? harmlessDeep(input.fixes?.(finding) ?? []) : [],
        })),
    })),
    transcript: diagnosis.transcript,
    environment: input.environment(),
  };
}
