import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { javaTrustStore } from '../phrases/java-trust-store.ts';
import { keepCopy } from '../phrases/keep-copy.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustFile } from '../phrases/trust-file.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** The server's certificate signed itself (OpenSSL 18). */
export const certSelfSigned = defineEntry({
  code: 'cert.self-signed',
  severity: 'error',
  points: ['caFile', 'verifyCertificate'],
  words: {
    en: {
      title: "The server's certificate is self-signed",
      meaning: say`No certificate authority vouches for it: anybody can make such a certificate. It counts only where it was entered as trusted by hand.`,
      cause: (args) => {
        const unknown =
          args.trustFile === null ? say`no public authority stands behind it` : say`${args.trustFile} does not hold it`;
        return say`The certificate for ${args.subject} is signed with its own key, and ${unknown}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args): readonly Advice[] => [
        args !== null && args.trustFile === null
          ? { text: say`Have the server given a certificate from a public authority.` }
          : {
              text: say`Have its fingerprint confirmed by the administrator, then add this certificate to ${trustFile(args)}.`,
              trustStore: 'file',
            },
        { text: say`Have its fingerprint confirmed by the administrator.`, trustStore: 'java' },
        ...javaTrustStore(say`this certificate`, args, 'en'),
        ...keepCopy(args, 'en'),
        ...(args !== null && args.trustFile === null
          ? []
          : [{ text: say`Or have the server given a certificate from an authority that is trusted already.` }]),
        verifyOff('en'),
      ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} shows a self-signed certificate. Please send us the certificate and its SHA-256 fingerprint, or install one from an authority.`,
      }),
    },
    de: {
      title: 'Das Zertifikat des Servers ist selbst signiert',
      meaning: say`Keine Zertifizierungsstelle bürgt dafür: Ein solches Zertifikat kann jeder erstellen. Es gilt nur, wo es von Hand als vertrauenswürdig eingetragen ist.`,
      cause: (args) => {
        const unknown =
          args.trustFile === null
            ? say`keine öffentliche Stelle steht dahinter`
            : say`${args.trustFile} enthält es nicht`;
        return say`Das Zertifikat für ${args.subject} ist mit seinem eigenen Schlüssel signiert, und ${unknown}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args): readonly Advice[] => [
        args !== null && args.trustFile === null
          ? {
              text: say`Lassen Sie den Server mit einem Zertifikat einer öffentlichen Zertifizierungsstelle ausstatten.`,
            }
          : {
              text: say`Lassen Sie sich den Fingerabdruck bestätigen, und ergänzen Sie dieses Zertifikat dann in ${trustFile(args)}.`,
              trustStore: 'file',
            },
        { text: say`Lassen Sie sich den Fingerabdruck bestätigen.`, trustStore: 'java' },
        ...javaTrustStore(say`dieses Zertifikat`, args, 'de'),
        ...keepCopy(args, 'de'),
        ...(args !== null && args.trustFile === null
          ? []
          : [
              {
                text: say`Oder lassen Sie am Server ein Zertifikat einer Zertifizierungsstelle einrichten, der schon vertraut wird.`,
              },
            ]),
        verifyOff('de'),
      ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} zeigt ein selbst signiertes Zertifikat. Bitte senden Sie uns das Zertifikat und seinen SHA-256-Fingerabdruck, oder richten Sie eines einer Zertifizierungsstelle ein.`,
      }),
    },
  },
});
