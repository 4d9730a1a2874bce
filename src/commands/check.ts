import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import { emptyDiagnosis, reduce } from '../diagnosis/reduce.ts';
import { Run } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { jsonReport } from '../report/json-report.ts';
import type { ReportInput } from '../report/report-input.ts';
import { conclusionLines, headingLines, stepLines } from '../report/text-report.ts';
import { plainLine, type TextStyle } from '../report/text-style.ts';
import { verdict } from '../report/verdict.ts';
import type { CommandLine } from './command-line.ts';
import { diagnosisOptions, type Prepared, prepare, redactorFor } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { reportInputOf } from './report-input-of.ts';
import { runDeadline } from './run-deadline.ts';
import { saveReport } from './save-report.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** The diagnosis without a screen: lines as they happen and then the findings, or one JSON document. Gives the exit code. */
export async function check(
  line: CommandLine,
  around: Surroundings,
  neighbourPorts?: readonly number[],
  deadlineMs = runDeadline,
): Promise<number> {
  if (line.batch !== null) {
    const { batch } = await import('./batch.ts');
    return batch(line.batch, line, around);
  }
  const say = usageWords[line.locale];
  const [file = null, ...more] = line.operands;
  if (file === null && line.set.length === 0) throw new UsageError(say.noFile);
  if (more.length > 0) throw new UsageError(say.oneFile);
  const prepared = await prepare(file, line, around);
  const style = textStyleOf(line, around);
  if (prepared.subject === null) return unusable(prepared, file ?? '', line, around, style);

  const run = new Run(prepared.subject, diagnosisOptions(line, neighbourPorts), {
    world: realWorld,
    redactor: redactorFor(prepared.subject),
    severity: severityOf,
  });
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    run.stop();
  });
  let isCut = false;
  const deadline = setTimeout(() => {
    isCut = true;
    around.stderr.write(`${say.deadline}\n`);
    run.stop();
  }, deadlineMs);
  try {
    const first = reportInputOf(run.state, prepared, file, line);
    const input = (): ReportInput => ({ ...first, diagnosis: run.state });
    const print = (lines: readonly string[]) => {
      if (!line.json) around.stdout.write(lines.map((text) => `${plainLine(style, text)}\n`).join(''));
    };
    print(headingLines(input(), style));
    for await (const event of run.events()) {
      if (event.type !== 'step-finished') continue;
      const step = run.state.steps.find(({ id }) => id === event.step);
      if (step !== undefined) print(stepLines(step, input(), style));
    }
    if (stopCode !== null) {
      around.stderr.write(`${say.stopped}\n`);
      return stopCode;
    }
    print(conclusionLines(input(), style));
    if (line.json) around.stdout.write(`${JSON.stringify(jsonReport(input()), null, 2)}\n`);
    if (line.report !== null) {
      const saved = await saveReport(input(), line.report);
      around.stderr.write(
        `${saved.problem === null ? say.reportSaved(saved.path) : say.reportNotSaved(saved.path, saved.problem)}\n`,
      );
    }
    // Cut off before the end, nobody can say that nothing is wrong.
    if (isCut && run.state.steps.some(({ reason }) => reason?.why === 'stopped')) return 1;
    return exitCode(verdict(findingsWithWords(run.state, input().explain).map(({ words }) => words.severity)));
  } finally {
    clearTimeout(deadline);
    forget();
    run.stop();
  }
}

/** The file cannot be used at all: its findings on the error output (and as a report where JSON is wanted), exit code 2. */
function unusable(prepared: Prepared, file: string, line: CommandLine, around: Surroundings, style: TextStyle): number {
  const events = harmlessDeep(prepared.findings).map((finding) => ({ type: 'finding', finding }) as const);
  let diagnosis = reduce(emptyDiagnosis(), { type: 'started', startedAt: realWorld.today().toISOString(), steps: [] });
  diagnosis = reduce(diagnosis, { type: 'step-started', step: 'configuration', at: 0 });
  for (const event of events) diagnosis = reduce(diagnosis, { type: 'step-event', step: 'configuration', event });
  diagnosis = reduce(diagnosis, {
    type: 'step-finished',
    step: 'configuration',
    outcome: 'failed',
    reason: null,
    at: 0,
  });
  const input = reportInputOf(diagnosis, prepared, file, line);
  if (line.json) around.stdout.write(`${JSON.stringify(jsonReport(input), null, 2)}\n`);
  else around.stderr.write(`${harmless(file)}\n${conclusionLines(input, style).slice(0, -1).join('\n')}`);
  return 2;
}
