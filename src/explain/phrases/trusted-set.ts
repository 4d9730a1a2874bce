import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/** Which authorities are trusted, and that this one is not among them: a whole sentence. */
export function trustedSet({ trustFile, trustedCount }: CertificateArgs, locale: Locale): Rich {
  if (locale === 'de') {
    return trustFile === null
      ? say`Diese Stelle gehört nicht zu den öffentlichen Zertifizierungsstellen.`
      : say`Vertraut wird nur den ${trustedCount} Stellen in ${trustFile}; diese fehlt dort.`;
  }
  return trustFile === null
    ? say`That is not one of the public authorities.`
    : say`Only the ${trustedCount} authorities in ${trustFile} are trusted, and this one is not among them.`;
}
