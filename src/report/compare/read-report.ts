import { harmless } from '../../border/harmless.ts';
import { comparedFacts } from './compared-facts.ts';
import { Damaged } from './damaged.ts';
import { type ForeignData, foreign } from './foreign-data.ts';
import type { SavedFinding, SavedReport, SavedStep } from './saved-report.ts';

/** Why a text is no report: no JSON; JSON of another kind; a report of another schema (named); a report that is damaged (where). */
export interface NoReport {
  readonly problem: 'json' | 'other' | 'schema' | 'damaged';
  readonly detail: string;
}

/** Measured anew in every run, or said by the server each time in other words: no part of what a finding is about. */
const volatile: ReadonlySet<string> = new Set([
  'reply',
  'code',
  'enhanced',
  'ms',
  'seconds',
  'days',
  'line',
  'version',
]);

const secrets: ReadonlySet<string> = new Set(['password', 'clientSecret']);

const { data, flat, isData, list, oneOf, shown, text, textOrNull } = foreign;

function settingOf(key: string, value: unknown): { readonly name: string; readonly value: string | null } {
  const setting = data(value, `settings.${key}`);
  const name = text(setting.name, `settings.${key}.name`);
  const held = setting.value;
  // Whatever a foreign file has there: a secret is never shown.
  if (secrets.has(key) || isData(held)) return { name, value: isData(held) && held.set === false ? null : '•••' };
  const written = flat(held);
  if (written === null) throw new Damaged(`settings.${key}.value`);
  return { name, value: written };
}

function findingOf(value: unknown, step: string): SavedFinding {
  const place = `steps.${step}.findings`;
  const finding = data(value, place);
  const evidence = isData(finding.evidence) ? Object.entries(finding.evidence) : [];
  const about = evidence.flatMap(([key, each]) =>
    volatile.has(key) || (typeof each !== 'string' && typeof each !== 'number') ? [] : [[key, each]],
  );
  return {
    step,
    id: text(finding.id, place),
    severity: oneOf(finding.severity, ['error', 'warning', 'info'], place),
    title: text(finding.title, place),
    about: JSON.stringify(about),
  };
}

function reportOf(report: ForeignData): SavedReport {
  const source = data(report.source, 'source');
  const subject = data(report.subject, 'subject');
  const steps: SavedStep[] = [];
  const findings: SavedFinding[] = [];
  const factsOf = new Map<string, unknown>();
  for (const each of list(report.steps, 'steps')) {
    const step = data(each, 'steps');
    const id = text(step.id, 'steps.id');
    const { durationMs } = step;
    if (typeof durationMs !== 'number' || !Number.isFinite(durationMs)) throw new Damaged(`steps.${id}.durationMs`);
    const status = oneOf(step.status, ['passed', 'warned', 'failed', 'skipped'], `steps.${id}.status`);
    steps.push({ id, status, durationMs });
    factsOf.set(id, step.facts);
    for (const finding of list(step.findings, `steps.${id}.findings`)) findings.push(findingOf(finding, id));
  }
  const facts = comparedFacts.flatMap(({ key, step, path }): (readonly [string, string])[] => {
    const found = flat(foreign.at(step === null ? report.environment : factsOf.get(step), path));
    return found === null ? [] : [[key, found]];
  });
  const whose = ['user', 'tenant', 'account', 'template'].flatMap((kind): (readonly [string, string])[] => {
    const name = textOrNull(subject[kind], `subject.${kind}`);
    return name === null ? [] : [[kind, name]];
  });
  return {
    startedAt: textOrNull(report.startedAt, 'startedAt'),
    file: textOrNull(source.file, 'source.file'),
    system: textOrNull(source.system, 'source.system'),
    whose: new Map(whose),
    verdict: oneOf(report.verdict, ['ok', 'warnings', 'failed'], 'verdict'),
    rootCause: textOrNull(report.rootCause, 'rootCause'),
    settings: new Map(
      Object.entries(data(report.settings, 'settings')).map(([key, each]) => [harmless(key), settingOf(key, each)]),
    ),
    facts: new Map(facts),
    steps,
    findings,
  };
}

/** Reads a report of schema `maildiag/1` from anywhere; nothing in it is trusted. */
export function readReport(content: string): SavedReport | NoReport {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'json', detail: '' };
  }
  if (!isData(parsed) || typeof parsed.schema !== 'string') return { problem: 'other', detail: '' };
  if (parsed.schema !== 'maildiag/1') return { problem: 'schema', detail: shown(parsed.schema).slice(0, 60) };
  try {
    return reportOf(parsed);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return { problem: 'damaged', detail: shown(error.message) };
  }
}
