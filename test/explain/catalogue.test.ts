import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import { entries } from '../../src/explain/entries/index.ts';
import { explainCode, findingCodes } from '../../src/explain/explain-code.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { faults } from '../../src/practice/faults.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { shownOff } from './shown-off.ts';

const root = join(import.meta.dirname, '../..');

/** The sources below some folders, as one text. */
function sources(folder: string, without: readonly string[] = []): string {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !without.some((part) => path.includes(join(root, part))))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

const played = new Set(faults.flatMap(({ expects, allows }) => [...expects, ...allows]));
const texts = new Set(shownOff.map(([code]) => code));
/** What a file or another network than loopback is needed for: played at the file, the socket or the resolver. */
const elsewhere = sources('test/systems') + sources('test/diagnosis') + sources('test/commands');
const emitting = sources('src', ['src/explain', 'src/findings', 'src/practice']);

/** Shown off by a test that does not name it. */
const playedUnnamed: readonly FindingCode[] = ['dns.answers-differ'];

const locales: readonly Locale[] = ['en', 'de'];

describe('every finding', () => {
  test.for(findingCodes())('%s is explained in both languages', (code) => {
    expect(entries[code].code).toBe(code);
    const [en, de] = locales.map((locale) => explainCode(code, { locale, vocabulary: null }));
    expect(en?.title).not.toBe(de?.title);
    expect(toPlain(en?.meaning ?? [])).not.toBe(toPlain(de?.meaning ?? []));
    for (const page of [en, de]) {
      expect(page?.title.length).toBeGreaterThan(5);
      expect(toPlain(page?.meaning ?? []).length).toBeGreaterThan(20);
      expect(page?.advice.length).toBeGreaterThan(0);
    }
  });

  test.for(shownOff)('%s is what “%s” leads to', ([code, text]) => {
    expect(classifyText(text).candidates).toContain(code);
  });

  test('is shown off by a practice fault, by a text, or by a file', () => {
    const unseen = findingCodes().filter(
      (code) => !played.has(code) && !texts.has(code) && !elsewhere.includes(`'${code}'`),
    );
    expect(unseen).toEqual([...playedUnnamed].sort());
  });

  test('is emitted somewhere', () => {
    expect(findingCodes().filter((code) => !emitting.includes(`'${code}'`))).toEqual([]);
  });
});
