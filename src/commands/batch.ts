import { harmless } from '../border/harmless.ts';
import { runBatch } from '../diagnosis/batch/run-batch.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { Run } from '../diagnosis/run.ts';
import type { Explanation } from '../explain/explanation.ts';
import { severityOf } from '../explain/severity-of.ts';
import type { Finding } from '../findings/finding.ts';
import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { jsonReport } from '../report/json-report.ts';
import type { ReportInput } from '../report/report-input.ts';
import { rootCause } from '../report/root-cause.ts';
import { verdict } from '../report/verdict.ts';
import { type BatchEntry, batchItems, type PreparedItem } from './batch-items.ts';
import { type BatchOutput, batchFile } from './batch-output.ts';
import { checkBatchLine } from './check-batch-line.ts';
import type { CommandLine } from './command-line.ts';
import { environmentOf } from './environment-of.ts';
import { LeftOut } from './left-out.ts';
import { diagnosisOptions, redactorFor } from './prepare.ts';
import { ProgressLine } from './progress-line.ts';
import { realWorld } from './real-world.ts';
import { reportInputOf } from './report-input-of.ts';
import type { Surroundings } from './surroundings.ts';
import { usageWords } from './usage-words.ts';

/** Senders that a batch probes on one server without the user's word: more slow a Postfix server down for everybody. */
const usualEnvelopes = 20;

/** What JSON leaves as it is although a terminal may not show it as what it is. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
/** Where to look for it: a test by ranges costs next to nothing. */
const unusual = /[^\x20-\x7e]+/g;

/**
 * The diagnosis of many subjects: one JSON line each as it is ready, then a summary on the error output. Gives the exit
 * code: 1 where any of them has an error, in an earlier run that this one goes on with as well.
 *
 * @throws UsageError where the command line cannot be used, nothing can be diagnosed, or a line cannot be written
 */
export async function batch(path: string, line: CommandLine, around: Surroundings): Promise<number> {
  const say = usageWords[line.locale];
  checkBatchLine(line, say);
  const [file = null] = line.operands;
  const options = diagnosisOptions(line, around);
  const left = new LeftOut((text) => around.stderr.write(`${text}\n`), say);
  const entries = batchItems({ path, file, system: line.system, say, leftOut: (what) => left.add(what) });
  const output = line.report === null ? standardOutput(around) : batchFile(line.report, line.resume, say);
  const before = entries.filter(({ id }) => output.done.has(id)).length;

  const stop = new AbortController();
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    stop.abort();
  });
  const progress = new ProgressLine(around.stderr, line.locale, { count: before, done: before / entries.length });
  // Lines on the same terminal tell themselves how far it is.
  const shows = line.report !== null || !around.stdout.isTTY;
  const causes = new Map<string, number>();
  const probed = new Set<string>();
  const spared: string[] = [];
  const machine = environmentOf(line, around);
  const environment = () => machine;
  let finished = 0;
  let worst = entries.some(({ id }) => output.done.get(id)?.failed) ? 1 : 0;

  const tell = (diagnosis: Diagnosis, { prepared, file: from, id }: PreparedItem, shared: boolean) => {
    const input = explainedOnce({ ...reportInputOf(diagnosis, prepared, from, line, around), environment });
    const all = findingsWithWords(diagnosis, input.explain);
    const judged = verdict(all.map(({ words }) => words.severity));
    worst = Math.max(worst, exitCode(judged));
    const cause = judged === 'failed' ? (rootCause(all)?.words.title ?? '') : judged;
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
    const sender = prepared.subject?.settings.values.sender?.value.toLowerCase() ?? '';
    const asked = diagnosis.steps.find(({ id }) => id === 'sender');
    if (asked?.reason?.why === 'spared') spared.push(sender);
    else if (asked?.status !== 'skipped') probed.add(sender);
    output.write(asJson({ ...jsonReport(input), transcript: [], batch: { id, shared } }));
    finished += 1;
    const through = finished + before;
    if (shows) progress.show(through, through / entries.length, ` / ${entries.length}`);
  };
  try {
    const results = runBatch(itemsOf(entries, output, left), {
      options,
      jobs: line.jobs,
      envelopes: line.envelope ? Number.POSITIVE_INFINITY : usualEnvelopes,
      signal: stop.signal,
      makeRun: (subject, wish, base) =>
        new Run(subject, wish, {
          ...{ world: realWorld, redactor: redactorFor(subject), severity: severityOf },
          ...(base === undefined ? {} : { base }),
        }),
    });
    for await (const { item, diagnosis, shared } of results) if (!isCut(diagnosis)) tell(diagnosis, item, shared);
  } finally {
    progress.end();
    forget();
    left.end();
    output.close();
  }
  around.stderr.write(`${say.batchSummary(finished, before, entries.length)}\n`);
  const sorted = [...causes].sort(([, a], [, b]) => b - a);
  for (const [cause, count] of sorted) {
    const words = cause === 'ok' || cause === 'warnings' ? say.batchVerdicts[cause] : cause;
    around.stderr.write(`${String(count).padStart(7)}  ${harmless(words)}\n`);
  }
  const unasked = spared.filter((sender) => !probed.has(sender)).length;
  if (unasked > 0) around.stderr.write(`${say.batchUnasked(unasked)}\n`);
  if (stopCode !== null) around.stderr.write(`${say.stopped}\n`);
  return stopCode ?? worst;
}

function* itemsOf(entries: readonly BatchEntry[], { done }: BatchOutput, left: LeftOut): Generator<PreparedItem> {
  for (const entry of entries) {
    if (done.has(entry.id)) continue;
    const item = entry.prepare();
    if (item === null) left.add(entry.id);
    else yield item;
  }
}

/** The same, but each finding is put into words once: the verdict and the report both want them. */
function explainedOnce(input: ReportInput): ReportInput {
  const known = new Map<Finding, Explanation>();
  const explain = (finding: Finding) => {
    const words = known.get(finding) ?? input.explain(finding);
    known.set(finding, words);
    return words;
  };
  return { ...input, explain };
}

/** It was stopped on the way: a resumed batch does it again. */
function isCut({ steps }: Diagnosis): boolean {
  return steps.some(({ reason }) => reason?.why === 'stopped');
}

/** One line, in which everything that a terminal would not show is an escape. */
function asJson(report: Record<string, unknown>): string {
  return JSON.stringify(report).replace(unusual, (text) => text.replace(invisible, escaped));
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, at) => character.charCodeAt(at));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function standardOutput({ stdout }: Surroundings): BatchOutput {
  return { done: new Map(), write: (text) => stdout.write(`${text}\n`), close() {} };
}
