import type { Locale } from '../../settings/locale.ts';

const words = {
  en: { none: 'less than a day', one: 'day', many: 'days' },
  de: { none: 'weniger als einem Tag', one: 'Tag', many: 'Tagen' },
} as const;

/** `1 day`, `34 days`; German in the dative, as it stands behind `vor` and `in`: `34 Tagen`. */
export function numberOfDays(days: number, locale: Locale): string {
  if (days === 0) return words[locale].none;
  return `${days} ${words[locale][days === 1 ? 'one' : 'many']}`;
}
