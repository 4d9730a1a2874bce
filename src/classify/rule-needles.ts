import type { FindingCode } from '../findings/finding-code.ts';
import { needlesOf } from './needles-of.ts';
import type { Rule } from './rule.ts';

/**
 * The needles of each rule's expression, in the rules' order; null for a rule without one. Reading eight hundred
 * expressions takes as long as all else that explains one message, so the build puts the answer for `ruleLists` here.
 */
export function ruleNeedles(rules: readonly Rule<FindingCode>[]): readonly (readonly string[] | null)[] {
  return rules.map(({ when }) => (when.text === undefined ? null : needlesOf(when.text)));
}
