import type { Locale } from './locale.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a system is called in a language; products have one name in all. */
export function productName({ product }: Pick<Vocabulary, 'product'>, locale: Locale): string {
  return typeof product === 'string' ? product : product[locale];
}
