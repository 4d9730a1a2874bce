import type { Locale } from '../settings/locale.ts';

/** The language that a command line asks for with `--lang`, also where the rest of it cannot be used; null: none that we speak. */
export function askedLocale(words: readonly string[]): Locale | null {
  const language =
    words.find((_, index) => words[index - 1] === '--lang') ??
    words.find((word) => word.startsWith('--lang='))?.slice(7);
  return language === 'de' || language === 'en' ? language : null;
}
