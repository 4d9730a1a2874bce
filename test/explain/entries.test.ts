import { describe, expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { sampleArgs } from './sample-args.ts';
import { speaking } from './speech.ts';

const codes = Object.keys(entries) as FindingCode[];
const locales: readonly Locale[] = ['en', 'de'];

function explain(code: FindingCode, locale: Locale): Explanation {
  return explainFinding({ code, args: sampleArgs[code] }, speaking(locale));
}

function allTexts({ title, meaning, cause, advice, ask }: Explanation): readonly string[] {
  const asked = ask === null ? [] : [ask.whom, ask.sentence];
  const spans = [meaning, cause ?? [], ...advice.map((one) => one.spans), ...asked];
  return [title, ...spans.map(toPlain)];
}

describe('the entry for', () => {
  test.for(codes)('%s is filed under its own code', (code) => {
    expect(entries[code].code).toBe(code);
  });

  test.for(codes)('%s reads well in both languages', (code) => {
    for (const locale of locales) {
      const explanation = explain(code, locale);
      const texts = allTexts(explanation);
      for (const text of texts) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}| [.,:](?: |$)|\.\.(?!\.)/);
      }
      expect(explanation.title.length).toBeLessThanOrEqual(60);
      expect(explanation.title).not.toMatch(/[.!]$/);
      expect(explanation.advice.length).toBeGreaterThan(0);
      expect(explanation.advice.length).toBeLessThanOrEqual(6);
    }
  });

  test.for(codes)('%s puts what lowers security last', (code) => {
    for (const locale of locales) {
      const marks = explain(code, locale).advice.map(({ lowersSecurity }) => lowersSecurity);
      expect(marks).toEqual([...marks].sort());
    }
  });

  test.for(codes)('%s says something else in German than in English', (code) => {
    const english = allTexts(explain(code, 'en'));
    const german = allTexts(explain(code, 'de'));
    expect(german).toHaveLength(english.length);
    german.forEach((text, index) => {
      expect(text).not.toBe(english[index]);
    });
  });

  test.for(codes)('%s has advice even where nothing is known of the run', (code) => {
    for (const locale of locales) expect(entries[code].words[locale].advice(null).length).toBeGreaterThan(0);
  });
});

describe('a card on 80 columns', () => {
  test.for(codes)('has room for what is said about %s', (code) => {
    for (const locale of locales) {
      const { cause, advice } = explain(code, locale);
      expect(toPlain(cause ?? []).length).toBeLessThanOrEqual(3 * 76);
      for (const { spans } of advice) expect(toPlain(spans).length).toBeLessThanOrEqual(2 * 76);
    }
  });
});
