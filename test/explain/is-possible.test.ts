import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { isPossible } from '../../src/explain/is-possible.ts';
import { say } from '../../src/explain/say.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { mode, setting, verify } from '../../src/explain/tokens.ts';
import { injixoVocabulary } from '../../src/systems/injixo/injixo-vocabulary.ts';
import { ntcsVocabulary } from '../../src/systems/ntcs/ntcs-vocabulary.ts';

describe('advice that a system cannot follow', () => {
  test('is one that proposes nothing but modes and switches that the system lacks', () => {
    expect(isPossible(say`Set ${mode('tls')}.`, ntcsVocabulary)).toBe(false);
    expect(isPossible(say`Only as a stopgap: ${verify(false)}.`, ntcsVocabulary)).toBe(false);
    expect(isPossible(say`Set ${mode('tls')}, or ${mode('starttls')}.`, ntcsVocabulary)).toBe(true);
    expect(isPossible(say`Check ${setting('port')}.`, ntcsVocabulary)).toBe(true);
    expect(isPossible(say`Set ${mode('tls')}.`, injixoVocabulary)).toBe(true);
    expect(isPossible(say`Set ${mode('tls')}.`, null)).toBe(true);
  });

  test('is left out: BMD NTCS is not told to encrypt from the first byte', () => {
    const args = { host: 'smtp.kunde.example', port: 587, reply: null };
    const advice = (vocabulary: typeof ntcsVocabulary) =>
      explainFinding({ code: 'auth.requires-tls', args }, { locale: 'en', vocabulary }).advice.map(({ spans }) =>
        toPlain(spans),
      );
    expect(advice(ntcsVocabulary)).toEqual(['Set TLS=Ja and keep port 587: the server offers encryption there.']);
    expect(advice(injixoVocabulary)).toHaveLength(2);
  });
});
