import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { list, value } from '../tokens.ts';

/** The first few of a list that may be long: `a, b, c and 97 more`. */
export function few(items: readonly (string | number)[], locale: Locale, max = 3): Rich {
  if (items.length <= max) return list(items);
  const more = value(items.length - max);
  return locale === 'de'
    ? say`${list(items.slice(0, max))} und ${more} weitere`
    : say`${list(items.slice(0, max))} and ${more} more`;
}
