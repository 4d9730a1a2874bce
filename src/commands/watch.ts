import type { Subject } from '../diagnosis/run.ts';
import { Run } from '../diagnosis/run.ts';
import type { World } from '../diagnosis/world.ts';
import { severityOf } from '../explain/severity-of.ts';
import type { ReportInput } from '../report/report-input.ts';
import { findingLines, headingLines } from '../report/text-report.ts';
import { plainLine } from '../report/text-style.ts';
import { transcriptLines } from '../report/transcript-lines.ts';
import { watchRunLine, watchSummaryLines } from '../report/watch/watch-lines.ts';
import { hasFailed, type WatchRun } from '../report/watch/watch-run.ts';
import { watchRunOf } from '../report/watch/watch-run-of.ts';
import { WatchStatistics } from '../report/watch/watch-statistics.ts';
import { watchWords } from '../report/watch/watch-words.ts';
import { clientCertificateOf } from './client-certificate-of.ts';
import type { CommandLine } from './command-line.ts';
import { pause as realPause } from './pause.ts';
import { diagnosisOptions, type Prepared, redactorFor } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { reportInputOf } from './report-input-of.ts';
import { runDeadline } from './run-deadline.ts';
import { saveReport } from './save-report.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { usageWords } from './usage-words.ts';
import { WatchRestraint } from './watch-restraint.ts';

/** What is watched, and how often. */
export interface Watched {
  readonly subject: Subject;
  readonly prepared: Prepared;
  readonly file: string | null;
  /** Milliseconds from the end of a run to the next one. */
  readonly everyMs: number;
}

/** Clock, sockets and waiting; tests put fakes here. */
export interface WatchParts {
  readonly world?: World;
  readonly neighbourPorts?: readonly number[];
  readonly deadlineMs?: number;
  /** Waits so many milliseconds, or until the signal is aborted. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * The diagnosis again and again, for a fault that comes and goes: one line a run, a summary at the end. Gives the exit code:
 * 1 where any run failed, the stop's own (130 for Ctrl-C) where the user ended it.
 */
export async function watch(
  { subject, prepared, file, everyMs }: Watched,
  line: CommandLine,
  around: Surroundings,
  parts: WatchParts = {},
): Promise<number> {
  const { world = realWorld, deadlineMs = runDeadline, pause = realPause } = parts;
  const { locale } = line;
  const say = usageWords[locale];
  const words = watchWords[locale];
  const style = textStyleOf(line, around);
  const options = {
    ...diagnosisOptions(line, around, parts.neighbourPorts),
    ...(await clientCertificateOf(line, around)),
  };
  const restraint = new WatchRestraint(line.envelope);
  const statistics = new WatchStatistics();
  const stop = new AbortController();
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    stop.abort();
  });
  const print = (lines: readonly string[]) => {
    if (!line.json) around.stdout.write(lines.map((text) => `${plainLine(style, text)}\n`).join(''));
  };
  const tell = (text: string) => around.stderr.write(`${plainLine(style, text)}\n`);
  const once = async (number: number): Promise<{ readonly run: WatchRun; readonly input: ReportInput } | null> => {
    const at = world.today();
    const running = new Run(subject, restraint.optionsFor(options), {
      ...{ world, redactor: redactorFor(subject), severity: severityOf },
    });
    const end = () => running.stop();
    stop.signal.addEventListener('abort', end);
    let isLate = false;
    const deadline = setTimeout(() => {
      isLate = true;
      running.stop();
    }, deadlineMs);
    try {
      for await (const _ of running.events()) {
        // The events build the state.
      }
      if (stop.signal.aborted) return null;
      restraint.learn(running);
      const input = reportInputOf(running.state, prepared, file, line, around);
      const isCut = isLate && running.state.steps.some(({ reason }) => reason?.why === 'stopped');
      return { run: watchRunOf(input, number, at, isCut), input };
    } finally {
      clearTimeout(deadline);
      stop.signal.removeEventListener('abort', end);
      running.close();
    }
  };

  let isKept = false;
  let firstFailure: { readonly run: WatchRun; readonly input: ReportInput } | null = null;
  try {
    const empty = new Run(subject, options, { world, redactor: redactorFor(subject), severity: severityOf });
    print([
      ...headingLines(reportInputOf(empty.state, prepared, file, line, around), style),
      words.every(everyMs / 1000, line.count),
    ]);
    for (let number = 1; line.count === null || number <= line.count; number += 1) {
      const spared = { signIn: restraint.signsInNoMore, envelope: restraint.probesNoMore };
      const ended = await once(number);
      if (ended === null) break;
      statistics.add(ended.run);
      print([watchRunLine(ended.run, locale, style)]);
      if (line.json) around.stdout.write(`${JSON.stringify(ended.run)}\n`);
      if (restraint.signsInNoMore && !spared.signIn) tell(say.watchSignsInNoMore);
      if (restraint.probesNoMore && !spared.envelope) tell(say.watchProbesNoMore);
      if (hasFailed(ended.run) && firstFailure === null) {
        firstFailure = ended;
        if (line.report !== null) {
          const { path, problem } = await saveReport(ended.input, line.report);
          isKept = problem === null;
          tell(problem === null ? say.reportSaved(path) : say.reportNotSaved(path, problem));
        }
      }
      if (line.count === null || number < line.count) await pause(everyMs, stop.signal);
      if (stop.signal.aborted) break;
    }
  } finally {
    forget();
  }
  const { summary } = statistics;
  print(watchSummaryLines(summary, locale, style));
  if (line.json) around.stdout.write(`${JSON.stringify({ summary })}\n`);
  if (firstFailure !== null && !isKept) {
    const { run, input } = firstFailure;
    print(['', words.firstFailure(run.number), '', ...findingLines(input, style), ...transcriptLines(input)]);
  }
  if (line.report !== null && firstFailure === null) tell(say.watchNothingToSave);
  return stopCode ?? (summary.failed > 0 ? 1 : 0);
}
