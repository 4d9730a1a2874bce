import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/**
 * What `--fix` cannot do: change many files, or one again and again, or settings that stand in no file.
 *
 * @throws UsageError
 */
export function checkFixLine({ fix, batch, watchMs, operands }: CommandLine, say: UsageWords): void {
  if (!fix) return;
  if (batch !== null) throw new UsageError(say.notTogether('--fix', '--batch'));
  if (watchMs !== null) throw new UsageError(say.notTogether('--fix', '--watch'));
  if (operands.length === 0) throw new UsageError(say.fixNeedsFile);
}
