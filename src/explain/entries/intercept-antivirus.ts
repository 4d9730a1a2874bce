import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { javaTrustStore } from '../phrases/java-trust-store.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustFile } from '../phrases/trust-file.ts';
import { where } from '../phrases/where.ts';
import { say } from '../say.ts';

/** A virus scanner or firewall answers with a certificate of its own. */
export const interceptAntivirus = defineEntry({
  code: 'intercept.antivirus',
  severity: 'error',
  points: ['caFile'],
  words: {
    en: {
      title: 'A virus scanner answers in place of the mail server',
      meaning: say`It opens the encrypted connection to look inside, and shows a certificate that it made itself. The mail server's own one is never seen.`,
      cause: (args) =>
        say`The certificate for ${args.subject} was issued by ${args.issuer}: that is ${args.product}. ${opensslFault(args.openssl)}.`,
      advice: (args): readonly Advice[] => [
        {
          text:
            args === null
              ? say`Exclude the mail server, or the system's own program, from the mail inspection of the virus scanner.`
              : say`Exclude ${args.host}, or the system's own program, from the mail inspection of ${args.product}.`,
        },
        ...(args !== null && args.trustFile === null
          ? []
          : [
              {
                text: say`If inspection is required, add the scanner's root certificate to ${trustFile(args)}; server updates overwrite that file.`,
                trustStore: 'file' as const,
              },
            ]),
        {
          text: say`If inspection is required, the system has to trust the scanner's root certificate.`,
          trustStore: 'java',
        },
        ...javaTrustStore(say`that root certificate`, args, 'en'),
      ],
      ask: (args) => ({
        whom: say`whoever runs the virus protection and the firewall`,
        sentence: say`Please exclude connections from our system to the mail server${where(args)} from TLS inspection${
          args === null ? [] : say` by ${args.product}`
        }.`,
      }),
    },
    de: {
      title: 'Ein Virenscanner antwortet anstelle des Mailservers',
      meaning: say`Er öffnet die verschlüsselte Verbindung, um hineinzusehen, und zeigt ein selbst erzeugtes Zertifikat. Das des Mailservers kommt nie zum Vorschein.`,
      cause: (args) =>
        say`Das Zertifikat für ${args.subject} hat ${args.issuer} ausgestellt: Das ist ${args.product}. ${opensslFault(args.openssl)}.`,
      advice: (args): readonly Advice[] => [
        {
          text:
            args === null
              ? say`Nehmen Sie den Mailserver oder das Programm des Systems von der Mailprüfung des Virenscanners aus.`
              : say`Nehmen Sie ${args.host} oder das Programm des Systems von der Mailprüfung durch ${args.product} aus.`,
        },
        ...(args !== null && args.trustFile === null
          ? []
          : [
              {
                text: say`Ist die Prüfung Pflicht, ergänzen Sie das Stammzertifikat des Scanners in ${trustFile(args)}; Server-Updates überschreiben sie.`,
                trustStore: 'file' as const,
              },
            ]),
        {
          text: say`Ist die Prüfung Pflicht, muss das System dem Stammzertifikat des Scanners vertrauen.`,
          trustStore: 'java',
        },
        ...javaTrustStore(say`dieses Stammzertifikat`, args, 'de'),
      ],
      ask: (args) => ({
        whom: say`die Stelle, die Virenschutz und Firewall betreut`,
        sentence: say`Bitte nehmen Sie Verbindungen unseres Systems zum Mailserver${where(args)} von der TLS-Prüfung${
          args === null ? [] : say` durch ${args.product}`
        } aus.`,
      }),
    },
  },
});
