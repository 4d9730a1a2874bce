import { describe, expect, test } from 'vitest';
import { explainText } from '../../src/explain/explain-text.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { tellingApartWords } from '../../src/explain/telling-apart-words.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { speaking } from './speech.ts';

const generic = { locale: 'en', vocabulary: null } as const;

describe('what tells causes apart', () => {
  test.for(Object.entries(tellingApartWords))('%s says what to find out, in both languages', ([, words]) => {
    const [en, de] = (['en', 'de'] as const).map((locale) => toPlain(renderRich(words[locale], speaking(locale))));
    for (const text of [en, de]) {
      expect(text).toMatch(/^[A-Z].{30,230}\.$/);
      expect(text).not.toMatch(/ {2}|undefined/);
    }
    expect(de).not.toBe(en);
  });

  test('stands beside the further causes of a text, the first one left out', () => {
    const { code, candidates, apart } = explainText('x509: certificate signed by unknown authority', generic);
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.map((one) => one.code)).not.toContain(code);
    for (const { title } of candidates) expect(title.length).toBeGreaterThan(5);
    expect(apart).not.toBeNull();
  });

  test('uses the words of the system', () => {
    const { apart } = explainText('getaddrinfo ENOTFOUND smtp.mail.ru,', speaking('en'));
    expect(toPlain(apart ?? [])).toContain('SMTPServer');
  });

  test('is missing where there is one cause, and on the page of a code', () => {
    const { candidates, apart } = explainText('550 5.7.30 Basic authentication is not supported', generic);
    expect(candidates).toEqual([]);
    expect(apart).toBeNull();
  });

  test('counts what is known of the circumstances', () => {
    const text = '535 5.7.8 authentication failed';
    const advice = (provider: 'google' | 'gmx') =>
      explainText(text, generic, { provider }).advice.map(({ spans }) => toPlain(spans));
    expect(advice('google').some((line) => line.startsWith('Google: '))).toBe(true);
    expect(advice('gmx').some((line) => line.startsWith('GMX'))).toBe(true);
  });
});
