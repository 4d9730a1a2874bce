import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** Into the `cacerts` of the Java that it is called from (Java 9 and later, `keytool` in the JDK's tool reference). */
const command = literal('keytool -importcert -cacerts -alias mail-ca -file ca.pem');

/**
 * How to make a system trust a certificate that asks Java's own store: `certificate` in German in the accusative. The file that
 * the settings name is only an export of that store, made for maildiag.
 */
export function javaTrustStore(certificate: Rich, args: CertificateArgs | null, locale: Locale): readonly Advice[] {
  const lines =
    locale === 'de'
      ? [
          say`Nehmen Sie ${certificate} dort, wo ${product} läuft, in den Truststore von Java auf: ${command}`,
          say`Starten Sie ${product} danach neu: Java liest den Truststore nur beim Start.`,
        ]
      : [
          say`Add ${certificate} to Java's trust store on the server where ${product} runs: ${command}`,
          say`Restart ${product} afterwards: Java reads the store only when it starts.`,
        ];
  const copy =
    locale === 'de'
      ? say`Exportieren Sie den Truststore von Java dann neu: ${setting('caFile')} ist nur seine Kopie für maildiag.`
      : say`Then export that store anew: ${setting('caFile')} is only maildiag's copy of it.`;
  const all = args !== null && args.trustFile === null ? lines : [...lines, copy];
  return all.map((text) => ({ text, trustStore: 'java' }));
}
