import type { Locale } from '../settings/locale.ts';

/** A whole number with the language's own mark between thousands: `1,000` or `1.000`. */
export function groupedNumber(number: number, locale: Locale): string {
  return String(Math.round(number)).replace(/\B(?=(?:\d{3})+$)/g, locale === 'de' ? '.' : ',');
}
