import type { FindingCode } from '../../findings/finding-code.ts';
import type { Condition, Doubt, Rule } from '../rule.ts';

/** In a rule `[^.]` means "within the sentence": a dot inside an address or a name ends none. */
function withinSentence(when: Condition): Condition {
  if (!when.text?.source.includes('[^.]')) return when;
  return {
    ...when,
    text: new RegExp(when.text.source.replaceAll('[^.]', String.raw`(?:[^.]|\.(?=\w))`), when.text.flags),
  };
}

/** Rules of one source: a table of `[code, condition, doubt]`. `checked`: when they were compared with it. */
export function rulesFrom<Code extends FindingCode>(
  source: string,
  table: readonly (readonly [Code, Condition, Doubt?])[],
  checked: Rule<Code>['checked'] = null,
): readonly Rule<Code>[] {
  return table.map(([code, when, doubt = null]) => ({ when: withinSentence(when), code, doubt, source, checked }));
}
