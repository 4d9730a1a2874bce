import type { Outcome } from '../diagnosis/outcome.ts';
import type { ProofOutcome } from '../repair/proof-outcome.ts';
import type { Tried } from '../repair/repaired.ts';
import { glyph, type TextStyle, wrap } from '../report/text-style.ts';
import { triedWords } from '../report/tried-words.ts';
import type { Locale } from '../settings/locale.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';

const looks: { readonly [Kind in ProofOutcome['kind']]: Outcome } = {
  proved: 'passed',
  partly: 'warned',
  reveals: 'warned',
  failed: 'failed',
  'not-reached': 'warned',
  stopped: 'skipped',
  'not-tried': 'skipped',
};

/** What came of one candidate, in one line: the changes that it was tried on top of come first. */
export function triedLine(tried: Tried, vocabulary: Vocabulary, locale: Locale, style: TextStyle): readonly string[] {
  const { changes, result } = triedWords(tried, vocabulary, locale);
  const indent = style.ascii ? '     ' : '  ';
  return wrap(`${changes}: ${result}`, style.width, `${glyph(style, looks[tried.outcome.kind])} `, indent);
}
