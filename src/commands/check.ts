import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import { emptyDiagnosis, reduce } from '../diagnosis/reduce.ts';
import { Run, type Subject } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import { fixedBy } from '../repair/fixed-by.ts';
import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { jsonReport } from '../report/json-report.ts';
import type { ReportInput } from '../report/report-input.ts';
import { conclusionLines, findingLines, headingLines, stepLines } from '../report/text-report.ts';
import { plainLine, type TextStyle } from '../report/text-style.ts';
import { verdict } from '../report/verdict.ts';
import { checkFixLine } from './check-fix-line.ts';
import { checkSendReportLine, checkSupportAddress } from './check-send-report-line.ts';
import { checkWatchLine } from './check-watch-line.ts';
import { clientCertificateOf } from './client-certificate-of.ts';
import type { CommandLine } from './command-line.ts';
import { fixesOf } from './fixes-of.ts';
import { diagnosisOptions, type Prepared, prepare, preparedOf, redactorFor, subjectOf } from './prepare.ts';
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
  const say = usageWords[line.locale];
  checkWatchLine(line, say);
  checkFixLine(line, say);
  checkSendReportLine(line, say);
  if (line.batch !== null) {
    const { batch } = await import('./batch.ts');
    return batch(line.batch, line, around);
  }
  const [file = null, ...more] = line.operands;
  if (file === null && line.set.length === 0) throw new UsageError(say.noFile);
  if (more.length > 0) throw new UsageError(say.oneFile);
  const prepared = await prepare(file, line, around);
  const style = textStyleOf(line, around);
  if (prepared.subject === null) return await unusable(prepared, file ?? '', line, around, style);
  const { subject } = prepared;
  checkSupportAddress(line, subject.settings, say);
  if (line.watchMs !== null) {
    const { watch } = await import('./watch.ts');
    return watch({ subject, prepared, file, everyMs: line.watchMs }, line, around);
  }

  const options = { ...diagnosisOptions(line, around, neighbourPorts), ...(await clientCertificateOf(line, around)) };
  const redactor = redactorFor(subject);
  const runOf = (about: Subject) => new Run(about, options, { world: realWorld, redactor, severity: severityOf });
  let run = runOf(subject);
  const stopping = new AbortController();
  const stop = () => {
    stopping.abort();
    run.stop();
  };
  let stopCode: number | null = null;
  const forget = around.onStop((code) => {
    stopCode = code;
    stop();
  });
  let isCut = false;
  const deadline = setTimeout(() => {
    isCut = true;
    around.stderr.write(`${say.deadline}\n`);
    stop();
  }, deadlineMs);
  try {
    let base = reportInputOf(run.state, prepared, file, line, around);
    let fixes = fixesOf(prepared, options, redactor, null);
    const wantsFixes = line.json || line.report !== null || line.fix;
    const input = (): ReportInput => ({
      ...{ ...base, diagnosis: run.state },
      ...(wantsFixes ? { fixes: (found) => fixes(found, run.base) } : {}),
    });
    const print = (lines: readonly string[]) => {
      if (!line.json && line.format === null)
        around.stdout.write(lines.map((text) => `${plainLine(style, text)}\n`).join(''));
    };
    const follow = async () => {
      for await (const event of run.events()) {
        if (event.type !== 'step-finished') continue;
        const step = run.state.steps.find(({ id }) => id === event.step);
        if (step !== undefined) print(stepLines(step, input(), style));
      }
    };
    print(headingLines(input(), style));
    print(subjectLines(prepared.configuration, line));
    await follow();
    if (line.fix && prepared.configuration !== null && !stopping.signal.aborted) {
      const { fix } = await import('./fix.ts');
      const { fixWords } = await import('./fix-words.ts');
      const { triedLine } = await import('./tried-line.ts');
      const { definition } = prepared.configuration;
      const { repaired, saved } = await fix(run, prepared.configuration, {
        ...{ redactor, signal: stopping.signal, locale: line.locale },
        onBegin: () => print(['', fixWords[line.locale].heading]),
        onTried: (tried) => print(triedLine(tried, definition.vocabulary, line.locale, style)),
        tell: (sentence) => around.stderr.write(`${sentence}\n`),
      });
      const tried = redactor.redactDeep(repaired.tried);
      base = { ...base, tried, fixed: [] };
      fixes = fixesOf(prepared, options, redactor, repaired);
      if (saved !== null) {
        const mended = preparedOf(saved.configuration);
        base = {
          ...reportInputOf(run.state, mended, file, line, around),
          tried,
          fixed: redactor.redactDeep(fixedBy(repaired)),
        };
        fixes = fixesOf(mended, options, redactor, null);
        run = runOf(subjectOf(saved.configuration));
        print(['', ...headingLines(input(), style)]);
        await follow();
      }
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
    let isUnsent = false;
    if (line.sendReport !== null) {
      const { sendReport } = await import('./send-report.ts');
      const sent = await sendReport(run, input(), redactor);
      isUnsent = sent.kind === 'not-sent';
      around.stderr.write(`${sent.kind === 'sent' ? say.reportSent(harmless(sent.address)) : sent.words}\n`);
    }
    // Cut off before the end, nobody can say that nothing is wrong.
    const isOpen = isCut && run.state.steps.some(({ reason }) => reason?.why === 'stopped');
    if (line.format !== null) {
      const { formatOutput } = await import('./format-output.ts');
      const { text, code } = formatOutput(line.format, input(), isOpen);
      around.stdout.write(text);
      if (code !== null) return code;
    }
    if (isOpen || isUnsent) return 1;
    return exitCode(verdict(findingsWithWords(run.state, input().explain).map(({ words }) => words.severity)));
  } finally {
    clearTimeout(deadline);
    forget();
    run.stop();
  }
}

/** The file cannot be used at all: its findings on the error output (and as a report where JSON is wanted), exit code 2. */
async function unusable(
  prepared: Prepared,
  file: string,
  line: CommandLine,
  around: Surroundings,
  style: TextStyle,
): Promise<number> {
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
  const input = reportInputOf(diagnosis, prepared, file, line, around);
  if (line.format !== null) {
    const { formatOutput } = await import('./format-output.ts');
    const { text, code } = formatOutput(line.format, input, true);
    around.stdout.write(text);
    return code ?? 2;
  }
  if (line.json) around.stdout.write(`${JSON.stringify(jsonReport(input), null, 2)}\n`);
  else around.stderr.write(`${harmless(file)}\n${['', ...findingLines(input, style)].join('\n')}`);
  return 2;
}

/** That the file knows users, tenants or accounts, where none of them was named. */
function subjectLines(configuration: Prepared['configuration'], { whose, locale }: CommandLine): readonly string[] {
  const choices = configuration?.choices ?? [];
  if (choices.length === 0 || Object.keys(whose).length > 0) return [];
  const kinds = [...new Set(choices.map(({ kind }) => kind))].map((kind) => `--${kind} NAME`);
  return [usageWords[locale].subjectsKnown(choices.length, kinds.join(', ')), ''];
}
