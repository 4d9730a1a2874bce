import type { ReplyArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { RichToken } from '../rich.ts';
import { value } from '../tokens.ts';

const nameless = {
  user: { en: 'the account', de: 'das Konto' },
  sender: { en: "the sender's address", de: 'die Absenderadresse' },
  recipient: { en: "the recipient's address", de: 'die Empfängeradresse' },
  helo: { en: 'the name given in EHLO', de: 'der Name in EHLO' },
} as const;

/** Someone in the conversation by name; where the run does not know it, by a word that fits nominative and accusative. */
export function party(who: keyof typeof nameless, args: ReplyArgs | null, locale: Locale): RichToken {
  const name = args?.[who];
  return name ? value(name) : { kind: 'text', text: nameless[who][locale] };
}
