import type { Locale } from '../../settings/locale.ts';
import type { RichToken } from '../rich.ts';
import { value } from '../tokens.ts';

const date = /^(\d{4})-(\d\d)-(\d\d)/u;

/** The day of an ISO 8601 time: `2026-03-01`, in German `01.03.2026`. Anything else stays as it is. */
export function day(iso: string, locale: Locale): RichToken {
  const [whole, year, month, dayOfMonth] = date.exec(iso) ?? [];
  if (whole === undefined) return value(iso);
  return value(locale === 'de' ? `${dayOfMonth}.${month}.${year}` : whole);
}
