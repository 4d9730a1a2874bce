import type { FindingCode } from '../../findings/finding-code.ts';
import type { Condition, Rule } from '../rule.ts';

/** Rules of one source: a table of `[code, condition]`. `checked`: when they were compared with it. */
export function rulesFrom<Code extends FindingCode>(
  source: string,
  table: readonly (readonly [Code, Condition])[],
  checked: Rule<Code>['checked'] = null,
): readonly Rule<Code>[] {
  return table.map(([code, when]) => ({ when, code, source, checked }));
}
