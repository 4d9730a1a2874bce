import type { ChainLink } from '../settings/chain-link.ts';
import type { Locale } from '../settings/locale.ts';
import { levelWords } from './level-words.ts';

/** The forcing parameter bears its product's name for it (BMD NTCS) in both languages. */
const means: { readonly [L in Locale]: { readonly [M in NonNullable<ChainLink['means']>]: string } } = {
  en: { 'forced-sender': 'Absenderadresse immer verwenden', 'local-client': 'local mail program' },
  de: { 'forced-sender': 'Absenderadresse immer verwenden', 'local-client': 'lokales Mailprogramm' },
};

/** What a level of a fallback chain is called. Its name is as the file has it, not yet harmless. */
export function chainLinkWords({ level, means: what }: ChainLink, locale: Locale): string {
  return what === undefined ? levelWords(level, locale) : means[locale][what];
}
