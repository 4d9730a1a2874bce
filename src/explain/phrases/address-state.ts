import type { Locale } from '../../settings/locale.ts';

const words: { readonly [L in Locale]: ReadonlyMap<string, string> } = {
  en: new Map([['other', 'no SMTP']]),
  de: new Map([
    ['refused', 'abgewiesen'],
    ['silent', 'schweigt'],
    ['unreachable', 'kein Weg dorthin'],
    ['reset', 'getrennt'],
    ['other', 'kein SMTP'],
  ]),
};

/** Why an address does not work, in one word: `refused`, `schweigt`. A word that is not known stays as it is. */
export function addressState(reason: string, locale: Locale): string {
  return words[locale].get(reason) ?? reason;
}
