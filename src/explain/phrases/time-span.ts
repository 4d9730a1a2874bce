import type { Locale } from '../../settings/locale.ts';
import { seconds } from './seconds.ts';

/** `40 ms`, from a second on `1.2 s`. */
export function timeSpan(milliseconds: number, locale: Locale): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${seconds(milliseconds / 1000, locale)} s`;
}
