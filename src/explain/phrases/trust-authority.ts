import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { javaTrustStore } from './java-trust-store.ts';
import { keepCopy } from './keep-copy.ts';
import { trustFile } from './trust-file.ts';

/**
 * What to do about an authority that is not trusted: add it to the system's own file or to Java's store, from a source that is
 * safe, and keep that file; where the public roots decide, the server needs another certificate.
 */
export function trustAuthority(
  args: CertificateArgs | null,
  authority: string | null,
  locale: Locale,
): readonly Advice[] {
  const german = locale === 'de';
  const java = javaTrustStore(certificateOf(authority, locale), args, locale);
  const fromOwner = {
    text: german
      ? say`Nehmen Sie es, mit allen darüber bis zur Wurzel, vom Inhaber, nicht aus dieser Verbindung.`
      : say`Take it, and all above it up to the root, from its owner, not from this connection.`,
  };
  if (args !== null && args.trustFile === null) {
    return [
      ...java,
      { ...fromOwner, trustStore: 'java' },
      {
        text: german
          ? say`Lassen Sie den Server mit einem Zertifikat einer öffentlichen Zertifizierungsstelle ausstatten.`
          : say`Have the server given a certificate from a public authority.`,
      },
    ];
  }
  const file = trustFile(args);
  return [
    { text: german ? ergaenzen(authority, file) : add(authority, file), trustStore: 'file' },
    ...java,
    fromOwner,
    ...keepCopy(args, locale),
  ];
}

function certificateOf(authority: string | null, locale: Locale): Rich {
  if (locale === 'de') {
    return authority === null ? say`das Zertifikat der Zertifizierungsstelle` : say`das Zertifikat von ${authority}`;
  }
  return authority === null ? say`the certificate of the authority` : say`the certificate of ${authority}`;
}

function add(authority: string | null, file: ReturnType<typeof trustFile>): Rich {
  return authority === null
    ? say`Add the certificate of the authority (PEM text) to ${file}.`
    : say`Add the certificate of ${authority} (PEM text) to ${file}.`;
}

function ergaenzen(authority: string | null, file: ReturnType<typeof trustFile>): Rich {
  return authority === null
    ? say`Ergänzen Sie das Zertifikat der Zertifizierungsstelle (PEM-Text) in ${file}.`
    : say`Ergänzen Sie das Zertifikat von ${authority} (PEM-Text) in ${file}.`;
}
