import type { Locale } from '../../settings/locale.ts';

/** A few words in each language: at most 70 characters, no capital letter in front for its own sake, no full stop. */
export type BothLanguages = { readonly [L in Locale]: string };
