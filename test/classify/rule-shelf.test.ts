import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import { fits, type Subject } from '../../src/classify/fits.ts';
import { needlesOf } from '../../src/classify/needles-of.ts';
import type { Rule } from '../../src/classify/rule.ts';
import { ruleLists } from '../../src/classify/rule-lists.ts';
import { ruleShelf } from '../../src/classify/rule-shelf.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { knownReplies } from './known-replies.ts';

const lists: Readonly<Record<string, readonly Rule<FindingCode>[]>> = ruleLists;
const all = Object.values(lists).flat();
const words = [...new Set(knownReplies.flatMap(({ text }) => text.split(' ')))];

function subject(text: string, code: number | null, enhanced: string | null): Subject {
  return {
    code,
    enhanced,
    text,
    stage: null,
    hasUser: null,
    encrypted: null,
    ownDomain: null,
    provider: null,
    port: null,
  };
}

describe('rules', () => {
  test('are found through their needles exactly as by trying one after the other', () => {
    const search = ruleShelf(lists);
    const texts = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((some) => some.join(' '));
    const codes = fc.constantFrom(null, 421, 450, 451, 501, 530, 535, 550, 552, 554);
    const enhanced = fc.constantFrom(null, '5.7.1', '4.7.0', '5.1.1', '5.7.139', '5.2.2', '4.4.2');
    fc.assert(
      fc.property(texts, codes, enhanced, (text, code, status) => {
        const one = subject(text, code, status);
        const found = search(one);
        for (const [name, rules] of Object.entries(lists)) {
          expect(found(name)).toBe(rules.find(({ when }) => fits(one, when)) ?? null);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('of which none names words ask for a code, because a text alone would fit them all', () => {
    const blind = all.filter(({ when }) => when.text === undefined && !when.codes && !when.enhanced);
    expect(blind).toEqual([]);
  });

  test('each have needles, so that no ordinary line pays for them', () => {
    const costly = all.filter(({ when }) => when.text !== undefined && needlesOf(when.text) === null);
    expect(costly.map(({ when }) => when.text?.source)).toEqual([]);
  });

  test('each name their source, and what was compared with it has an address, a product or an RFC', () => {
    for (const { source } of all) expect(source).toMatch(/^https:\/\/|^RFC \d+|^[\w ]+,/);
  });

  test('that leave something open name at most two other causes, and never their own again', () => {
    for (const { code, doubt } of all) {
      expect(doubt?.others.length ?? 0).toBeLessThanOrEqual(2);
      expect(doubt?.others ?? []).not.toContain(code);
    }
  });
});

describe('any text', () => {
  test('is judged without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        expect(classifyText(text).candidates.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('of a hostile shape takes time linear to its length', () => {
    const pieces = [
      ...words.slice(0, 400),
      'a',
      ' ',
      '\\n',
      '&lt;',
      '550 5.7.',
      'sender address ',
      'x509: ',
      "cn='a",
      '(',
      '550-',
      '\n550-5.7.1 ',
    ];
    const started = performance.now();
    for (const piece of pieces) classifyText(`${piece} `.repeat(Math.ceil(20_000 / (piece.length + 1))));
    expect(performance.now() - started).toBeLessThan(pieces.length * 40);
  });
});
