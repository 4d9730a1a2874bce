import type { Locale } from '../settings/locale.ts';

/** In the quotation marks of the language: “encryption”, „Verschlüsselung“. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'de' ? `„${text}“` : `“${text}”`;
}
