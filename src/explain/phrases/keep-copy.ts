import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import { say } from '../say.ts';

/** injixo Enterprise's own file, which its updates replace. */
const replacedByUpdates = /cacert\.pem$/i;

/** The reminder behind every change to a file of authorities that updates of the product replace; nothing for other files. */
export function keepCopy(args: CertificateArgs | null, locale: Locale): readonly Advice[] {
  if (args !== null && !replacedByUpdates.test(args.trustFile ?? '')) return [];
  const text =
    locale === 'de'
      ? say`Schreibschützen Sie diese Datei und sichern Sie eine Kopie: Server-Updates überschreiben sie, danach die Kopie zurückspielen.`
      : say`Write-protect that file and keep a copy: server updates overwrite it, then copy the saved file back.`;
  return [{ text, trustStore: 'file' }];
}
