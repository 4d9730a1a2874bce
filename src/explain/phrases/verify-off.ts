import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import { say } from '../say.ts';
import { verify } from '../tokens.ts';

/** The last way out for a certificate that is not trusted, with its price. */
export function verifyOff(locale: Locale): Advice {
  const text =
    locale === 'de'
      ? say`Nur als Notbehelf: ${verify(false)}. Das Passwort erhält dann jeder, der sich als dieser Server ausgibt.`
      : say`Only as a stopgap: ${verify(false)}. The password would go to anyone who answers in the server's place.`;
  return { text, lowersSecurity: true };
}
