import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/**
 * Refuses what a batch cannot do: send mail, and options that are about one subject; its subjects come from the files or
 * the list, and none of them is to get another's password.
 *
 * @throws UsageError
 */
export function checkBatchLine(line: CommandLine, say: UsageWords): void {
  if (line.operands.length > 1) throw new UsageError(say.oneFile);
  if (line.send || line.everySender) throw new UsageError(say.batchSendsNothing);
  const given: readonly (readonly [string, boolean])[] = [
    ...Object.keys(line.whose).map((kind) => [`--${kind}`, true] as const),
    ['--sender', line.sender !== null],
    ['--set', line.set.length > 0],
    ['--password-stdin', line.passwordFromStdin],
    ['--password-env', line.passwordVariable !== null],
    ['--client-cert', line.ways.clientCert !== null],
  ];
  const wrong = given.find(([, isGiven]) => isGiven);
  if (wrong !== undefined) throw new UsageError(say.batchOneSubject(wrong[0]));
  if (line.resume && line.report === null) throw new UsageError(say.batchResumeReport);
}
