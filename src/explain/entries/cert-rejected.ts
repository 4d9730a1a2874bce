import { defineEntry } from '../define-entry.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** OpenSSL refuses the chain for a reason without a code of its own. */
export const certRejected = defineEntry({
  code: 'cert.rejected',
  severity: 'error',
  points: ['caFile', 'verifyCertificate'],
  words: {
    en: {
      title: "The server's certificate does not pass the check",
      meaning: say`The chain is there and in date, but one of its certificates is not made for this use or contradicts the rules for certificates.`,
      cause: (args) =>
        say`The certificate for ${args.subject}, issued by ${args.issuer}, was refused. ${opensslFault(args.openssl, args.detail)}.`,
      advice: () => [
        { text: say`Have the certificate issued anew, for use by a server, by an authority that is trusted here.` },
        { text: say`If a company's own authority issues it, have its template checked against the text above.` },
        verifyOff('en'),
      ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`The certificate of your mail server${where(args)} is refused by OpenSSL${
          args === null ? [] : say` (${opensslFault(args.openssl, args.detail)})`
        }. Please have it issued anew.`,
      }),
    },
    de: {
      title: 'Das Zertifikat des Servers besteht die Prüfung nicht',
      meaning: say`Die Kette ist da und nicht abgelaufen, aber eines ihrer Zertifikate ist nicht für diesen Zweck gedacht oder widerspricht den Regeln für Zertifikate.`,
      cause: (args) =>
        say`Das Zertifikat für ${args.subject}, ausgestellt von ${args.issuer}, wurde abgelehnt. ${opensslFault(args.openssl, args.detail)}.`,
      advice: () => [
        {
          text: say`Lassen Sie das Zertifikat neu ausstellen: für Server und von einer Zertifizierungsstelle, der hier vertraut wird.`,
        },
        {
          text: say`Stellt es eine firmeneigene Stelle aus, lassen Sie deren Vorlage anhand des Textes oben prüfen.`,
        },
        verifyOff('de'),
      ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`OpenSSL lehnt das Zertifikat Ihres Mailservers${where(args)} ab${
          args === null ? [] : say` (${opensslFault(args.openssl, args.detail)})`
        }. Bitte lassen Sie es neu ausstellen.`,
      }),
    },
  },
});
