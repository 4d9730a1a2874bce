import { harmless } from '../border/harmless.ts';
import { runBatch } from '../diagnosis/batch/run-batch.ts';
import { Run } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { jsonReport } from '../report/json-report.ts';
import { rootCause } from '../report/root-cause.ts';
import { verdict } from '../report/verdict.ts';
import { batchItems, type PreparedItem } from './batch-items.ts';
import { type BatchOutput, batchFile } from './batch-output.ts';
import type { CommandLine } from './command-line.ts';
import { diagnosisOptions, redactorFor } from './prepare.ts';
import { ProgressLine } from './progress-line.ts';
import { realWorld } from './real-world.ts';
import { reportInputOf } from './report-input-of.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** Senders that a batch probes on one server without the user's word: more slow a Postfix server down for everybody. */
const usualEnvelopes = 20;

/**
 * The diagnosis of many subjects: one JSON line each as it is ready, then a summary on the error output. Gives the exit
 * code: 1 where any of them has an error.
 */
export async function batch(path: string, line: CommandLine, around: Surroundings): Promise<number> {
  const say = usageWords[line.locale];
  const [file = null, ...more] = line.operands;
  if (more.length > 0) throw new UsageError(say.oneFile);
  if (line.send || line.everySender) throw new UsageError(say.batchSendsNothing);
  const found = batchItems(path, file, say);
  const output = line.report === null ? standardOutput(around) : batchFile(line.report, line.resume, say);
  for (const each of found.unusable) around.stderr.write(`${say.batchFileLeftOut(harmless(each))}\n`);

  const stop = new AbortController();
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    stop.abort();
  });
  const progress = new ProgressLine(around.stderr, line.locale);
  const causes = new Map<string, number>();
  let finished = 0;
  let worst = 0;
  function* left(): Generator<PreparedItem> {
    for (const item of found.items()) if (!output.done.has(item.id)) yield item;
  }
  const prepared = new Map<string, PreparedItem>();
  function* remembered(): Generator<PreparedItem> {
    for (const item of left()) {
      prepared.set(item.id, item);
      yield item;
    }
  }
  try {
    const results = runBatch(remembered(), {
      options: diagnosisOptions(line),
      jobs: line.jobs,
      envelopes: line.envelope ? Number.POSITIVE_INFINITY : usualEnvelopes,
      signal: stop.signal,
      makeRun: (subject, options, base) =>
        new Run(subject, options, {
          ...{ world: realWorld, redactor: redactorFor(subject), severity: severityOf },
          ...(base === undefined ? {} : { base }),
        }),
    });
    for await (const { item, diagnosis, shared } of results) {
      const own = prepared.get(item.id);
      prepared.delete(item.id);
      if (own === undefined || stopCode !== null) continue;
      const input = reportInputOf(diagnosis, own.prepared, own.file, line);
      const all = findingsWithWords(diagnosis, input.explain);
      const judged = verdict(all.map(({ words }) => words.severity));
      worst = Math.max(worst, exitCode(judged));
      const cause = judged === 'failed' ? (rootCause(all)?.words.title ?? '') : judged;
      causes.set(cause, (causes.get(cause) ?? 0) + 1);
      output.write(JSON.stringify({ ...jsonReport(input), transcript: [], batch: { id: item.id, shared } }));
      finished += 1;
      const through = finished + output.done.size;
      progress.show(through, through / found.count, ` / ${found.count}`);
    }
  } finally {
    progress.end();
    forget();
    output.close();
  }
  around.stderr.write(`${say.batchSummary(finished, output.done.size, found.count)}\n`);
  const sorted = [...causes].sort(([, a], [, b]) => b - a);
  for (const [cause, count] of sorted) {
    const words = cause === 'ok' || cause === 'warnings' ? say.batchVerdicts[cause] : cause;
    around.stderr.write(`${String(count).padStart(7)}  ${words}\n`);
  }
  if (stopCode !== null) around.stderr.write(`${say.stopped}\n`);
  return stopCode ?? worst;
}

function standardOutput({ stdout }: Surroundings): BatchOutput {
  return { done: new Set(), write: (text) => stdout.write(`${text}\n`), close() {} };
}
