import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { notes } from '../../src/explain/notes/index.ts';
import { renderRich, type Speech } from '../../src/explain/render-rich.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { NoteId } from '../../src/findings/note-id.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { speaking } from './speech.ts';

const ids = Object.keys(notes) as NoteId[];
const locales: readonly Locale[] = ['en', 'de'];

function textOf(id: NoteId, speech: Speech): string {
  return toPlain(renderRich(notes[id].words[speech.locale].text, speech));
}

describe('a remark on the documents', () => {
  test.for(ids)('%s has a title of at most 60 characters and says something of its own in each language', (id) => {
    const [en, de] = locales.map((locale) => notes[id].words[locale].title);
    expect(en).not.toBe(de);
    expect(textOf(id, speaking('en'))).not.toBe(textOf(id, speaking('de')));
    for (const title of [en, de]) {
      expect(title?.length).toBeGreaterThan(8);
      expect(title?.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!?]$/);
    }
  });

  test.for(ids)('%s reads well with the words of a system and without', (id) => {
    for (const locale of locales) {
      for (const speech of [speaking(locale), { locale, vocabulary: null }]) {
        const text = textOf(id, speech);
        expect(text).toMatch(/[.!?)“"]$/);
        expect(text).not.toMatch(/undefined|null|\[object|NaN| {2}| [.,:](?: |$)|\.\.(?!\.)/);
      }
    }
  });
});

describe('a finding about the documents', () => {
  const finding = (note: NoteId, line: number | null) =>
    ({
      code: 'config.undocumented',
      args: { name: 'SMTPTimeout', file: line === null ? null : '/srv/isps.cfg', line, value: '60', note },
    }) as const;

  test('has the title of its remark and points at its settings', () => {
    const { title, points } = explainFinding(finding('injixo-timeout', 5), speaking('en'));
    expect(title).toBe('The unit of the time limit is not documented');
    expect(points).toEqual(['timeout']);
  });

  test('names setting, value and line where a line of the file is meant', () => {
    const { cause } = explainFinding(finding('injixo-timeout', 5), speaking('de'));
    expect(toPlain(cause ?? [])).toMatch(/^SMTPTimeout = 60 \(Zeile 5 in isps\.cfg\): Die Dokumentation zeigt/);
    const { cause: general } = explainFinding(finding('injixo-timeout', null), speaking('de'));
    expect(toPlain(general ?? [])).toMatch(/^Die Dokumentation zeigt/);
  });

  test('asks the vendor about what is open, and nobody about a mere reminder', () => {
    expect(explainFinding(finding('injixo-timeout', 5), speaking('en')).ask).not.toBeNull();
    expect(explainFinding(finding('injixo-trust-file', null), speaking('en')).ask).toBeNull();
  });
});
