import type { Neighbour } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';

function speaks({ security }: Neighbour, locale: Locale): string {
  if (security === 'tls') return ' (TLS)';
  if (security === 'starttls') return ' (STARTTLS)';
  if (security === 'none') return locale === 'de' ? ' (unverschlüsselt)' : ' (not encrypted)';
  return '';
}

/** The ports that answer, with how they start to speak: `465 (TLS), 587 (STARTTLS)`. */
export function neighbourList(neighbours: readonly Neighbour[], locale: Locale): Rich {
  return neighbours.flatMap((neighbour, index): Rich => {
    const own = say`${value(neighbour.port)}${{ kind: 'text', text: speaks(neighbour, locale) }}`;
    return index === 0 ? own : [{ kind: 'text', text: ', ' }, ...own];
  });
}
