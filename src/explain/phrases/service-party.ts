import type { ServiceArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { RichToken } from '../rich.ts';
import { value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

const nameless = {
  client: { en: 'the application', de: 'die Anwendung' },
  tenant: { en: 'the tenant', de: 'das Verzeichnis' },
  sender: { en: "the sender's address", de: 'die Absenderadresse' },
} as const;

/** Who is meant, by id or address; where it is not known, by a word that fits nominative and accusative. */
export function serviceParty(who: keyof typeof nameless, args: ServiceArgs | null, locale: Locale): RichToken {
  const name = args?.[who];
  return name ? value(excerpt(name)) : { kind: 'text', text: nameless[who][locale] };
}
