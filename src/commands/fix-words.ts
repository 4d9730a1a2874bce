import type { Locale } from '../settings/locale.ts';

/** Sentences of `check --fix`. */
interface FixWords {
  /** Above what was tried. */
  readonly heading: string;
  readonly nothingWrong: string;
  readonly nothingProved: (file: string) => string;
  readonly saved: (file: string, backup: string) => string;
}

export const fixWords: { readonly [L in Locale]: FixWords } = {
  en: {
    heading: 'Changes that could mend it:',
    nothingWrong: '--fix: there is no error to mend.',
    nothingProved: (file) => `--fix: no change of settings is proved to mend this. ${file} is as it was.`,
    saved: (file, backup) => `Saved: ${file}. As it was before: ${backup}`,
  },
  de: {
    heading: 'Änderungen, die es beheben könnten:',
    nothingWrong: '--fix: Es gibt keinen Fehler zu beheben.',
    nothingProved: (file) =>
      `--fix: Keine Änderung der Einstellungen behebt das nachweislich. ${file} ist, wie sie war.`,
    saved: (file, backup) => `Gespeichert: ${file}. Wie sie vorher war: ${backup}`,
  },
};
