import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/**
 * Options of a watch and of output for monitoring systems that contradict others.
 *
 * @throws UsageError
 */
export function checkWatchLine(line: CommandLine, say: UsageWords): void {
  const { watchMs, count, format, batch, json, send, everySender } = line;
  const given = [
    ...(watchMs === null ? [] : ['--watch']),
    ...(format === null ? [] : ['--format']),
    ...(batch === null ? [] : ['--batch']),
  ];
  const [one, other] = format !== null && json ? ['--format', '--json'] : given;
  if (one !== undefined && other !== undefined) throw new UsageError(say.notTogether(one, other));
  if (count !== null && watchMs === null) throw new UsageError(say.countNeedsWatch);
  if (watchMs !== null && (send || everySender)) throw new UsageError(say.watchSendsNothing);
}
