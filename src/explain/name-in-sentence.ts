import type { Locale } from '../settings/locale.ts';
import { quoted } from './quoted.ts';

/** A native name as it stands in a sentence: in quotation marks where it is made of several words. */
export function nameInSentence(name: string, locale: Locale): string {
  return /\s/.test(name) ? quoted(name, locale) : name;
}
