import { harmless } from '../border/harmless.ts';
import { Run } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { exitCode } from '../report/exit-code.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { conclusionLines, stepLines } from '../report/text-report.ts';
import { wrap } from '../report/text-style.ts';
import { verdict } from '../report/verdict.ts';
import type { Secret } from '../settings/secret.ts';
import { deviceWords } from '../words/device-words.ts';
import type { CommandLine } from './command-line.ts';
import type { DeviceParts } from './device-parts.ts';
import type { DeviceWish } from './device-wish.ts';
import { diagnosisOptions, preparedOf, subjectOf } from './prepare.ts';
import { reportInputOf } from './report-input-of.ts';
import { runDeadline } from './run-deadline.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';

/**
 * Signs in at the mail server with the token, as a diagnosis does it: the steps as lines, then what was found. Gives the exit
 * code.
 *
 * @throws WireFailure where the user stops it
 */
export async function tryToken(
  token: Secret,
  { address, configuration }: DeviceWish,
  line: CommandLine,
  around: Surroundings,
  { world, redactor, print, tell, signal }: DeviceParts,
): Promise<number> {
  const style = textStyleOf(line, around);
  const laid = configuration.lay('password', token.reveal(), 'command-line');
  const prepared = preparedOf(laid);
  const subject = subjectOf(laid);
  const { host, port } = subject.settings.values;
  const place = `${host?.value ?? ''}:${port?.value ?? ''}`;
  print([...wrap(harmless(deviceWords[line.locale].trying(place, address.whole)), style.width), '']);
  const run = new Run(subject, diagnosisOptions(line, around), { world, redactor, severity: severityOf });
  const stop = () => run.stop();
  signal.addEventListener('abort', stop);
  const deadline = setTimeout(stop, runDeadline);
  try {
    const input = () => reportInputOf(run.state, prepared, null, line, around);
    for await (const event of run.events()) {
      if (event.type !== 'step-finished') continue;
      const step = run.state.steps.find(({ id }) => id === event.step);
      if (step !== undefined) print(stepLines(step, input(), style));
      tell({ type: 'step', step: event.step, outcome: event.outcome });
    }
    print(conclusionLines(input(), style));
    if (signal.aborted) throw new WireFailure('aborted', 'connect', 'aborted');
    const found = findingsWithWords(run.state, input().explain);
    for (const { finding } of found) tell({ type: 'finding', id: finding.code, evidence: finding.args });
    return exitCode(verdict(found.map(({ words }) => words.severity)));
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', stop);
    run.stop();
  }
}
