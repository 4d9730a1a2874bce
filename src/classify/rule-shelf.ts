import type { FindingCode } from '../findings/finding-code.ts';
import { fits, type Subject } from './fits.ts';
import { needleFinder } from './needle-finder.ts';
import type { Rule } from './rule.ts';
import { ruleNeedles } from './rule-needles.ts';

/** The first rule of a list that fits a subject; null where none does. */
type Search<Name extends string> = (list: Name) => Rule<FindingCode> | null;

/** The numbers of the rules that a subject may fit, ascending. */
type Sieve = (subject: Subject) => readonly number[];

/** Subjects that are tried one rule after the other: for a few of them preparing the search costs more than it saves. */
const patience = 16;

type RuleNeedles = ReturnType<typeof ruleNeedles>;

/** Leaves out rules whose words cannot be in a text: their expressions are not even compiled. */
function wordSieve(needles: RuleNeedles): Sieve {
  return (subject) => {
    const text = subject.text.toLowerCase();
    return needles.flatMap((own, index) => (own === null || own.some((word) => text.includes(word)) ? [index] : []));
  };
}

/** Looks at what costs least: the needles of a rule's expression; where it has none, the numbers that it asks for. */
function sieveOf(rules: readonly Rule<FindingCode>[], needles: RuleNeedles): Sieve {
  const worded = rules.flatMap(({ when }, index) => (when.text === undefined ? [] : [index]));
  const find = needleFinder(worded.map((index) => needles[index] ?? null));
  const byEnhanced = new Map<string, number[]>();
  const others: number[] = [];
  rules.forEach(({ when }, index) => {
    if (when.text !== undefined) return;
    if (when.enhanced === undefined) others.push(index);
    for (const one of when.enhanced ?? []) byEnhanced.set(one, [...(byEnhanced.get(one) ?? []), index]);
  });
  return ({ text, code, enhanced }) => {
    const found = find(text).map((at) => worded[at] ?? 0);
    if (code !== null) found.push(...others);
    if (enhanced !== null) {
      found.push(...(byEnhanced.get(enhanced) ?? []), ...(byEnhanced.get(`x${enhanced.slice(1)}`) ?? []));
    }
    return found.sort((one, other) => one - other);
  };
}

/**
 * Makes lists of rules quick to search: one look at a subject leaves few rules of all lists to try. The answer is the same
 * as that of trying one after the other. A rule without words must ask for a reply code or an enhanced code. Prepared only
 * where many subjects are asked for.
 */
export function ruleShelf<Name extends string>(
  lists: Readonly<Record<Name, readonly Rule<FindingCode>[]>>,
): (subject: Subject) => Search<Name> {
  const all: Rule<FindingCode>[] = [];
  const starts = new Map<string, number>();
  for (const [name, rules] of Object.entries<readonly Rule<FindingCode>[]>(lists)) {
    starts.set(name, all.length);
    all.push(...rules);
  }
  let needles: RuleNeedles | null = null;
  let first: Sieve | null = null;
  let sieve: Sieve | null = null;
  let asked = 0;
  return (subject) => {
    asked += 1;
    needles ??= ruleNeedles(all);
    if (asked > patience) sieve ??= sieveOf(all, needles);
    else first ??= wordSieve(needles);
    const found = (sieve ?? first)?.(subject) ?? [];
    return (list) => {
      const start = starts.get(list) ?? 0;
      const end = start + lists[list].length;
      for (const index of found) {
        const rule = all[index];
        if (index < start || rule === undefined) continue;
        if (index >= end) return null;
        if (fits(subject, rule.when)) return rule;
      }
      return null;
    };
  };
}
