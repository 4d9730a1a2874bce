import type { Locale } from '../../settings/locale.ts';

/** Seconds with at most one decimal: `2.5`, in German `2,5`. */
export function seconds(time: number, locale: Locale): string {
  const text = String(Math.round(time * 10) / 10);
  return locale === 'de' ? text.replace('.', ',') : text;
}
