import type { FindingCode } from '../../findings/finding-code.ts';
import type { Condition, Rule } from '../rule.ts';

/** Rules of one source: a table of `[code, condition]`. */
export function rulesFrom<Code extends FindingCode>(
  source: string,
  table: readonly (readonly [Code, Condition])[],
): readonly Rule<Code>[] {
  return table.map(([code, when]) => ({ when, code, source, checked: '2026-11' }));
}
