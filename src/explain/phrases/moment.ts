import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';
import { day } from './day.ts';

/** Day and time of an ISO 8601 time in UTC: `2026-03-01 12:00 UTC`. */
export function moment(iso: string, locale: Locale): Rich {
  const clock = /T(\d\d:\d\d)/u.exec(iso)?.[1];
  return clock === undefined ? [day(iso, locale)] : say`${day(iso, locale)} ${value(`${clock} UTC`)}`;
}
