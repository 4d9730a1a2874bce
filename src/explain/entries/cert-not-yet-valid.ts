import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { moment } from '../phrases/moment.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** A certificate of the chain begins to count later (OpenSSL 9), or this machine's clock is wrong. */
export const certNotYetValid = defineEntry({
  code: 'cert.not-yet-valid',
  severity: 'error',
  points: ['verifyCertificate'],
  words: {
    en: {
      title: 'A certificate of the server is not valid yet',
      meaning: say`Every certificate has a first day. More often than the certificate, the clock of the machine that checks it is wrong.`,
      cause: (args) => {
        const which = args.leaf ? say`The server's own certificate` : say`An authority's certificate`;
        return say`${which}, ${args.subject}, is valid from ${moment(args.from, 'en')}; this machine's clock says ${moment(args.now, 'en')}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Compare this machine's clock with the real time, and set it right.`
            : say`Compare this machine's clock (${moment(args.now, 'en')}) with the real time, and set it right.`,
          say`If the clock is right, have the server's certificate exchanged, or wait for its first day.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`A certificate of your mail server is not valid yet. Please check it.`
            : say`The certificate ${args.subject} of your mail server${where(args)} is valid only from ${moment(args.from, 'en')}. Please check it.`,
      }),
    },
    de: {
      title: 'Ein Zertifikat des Servers ist noch nicht gültig',
      meaning: say`Jedes Zertifikat hat einen ersten Tag. Häufiger als das Zertifikat ist die Uhr des prüfenden Rechners falsch.`,
      cause: (args) => {
        const which = args.leaf
          ? say`Das eigene Zertifikat des Servers`
          : say`Das Zertifikat einer Zertifizierungsstelle`;
        return say`${which}, ${args.subject}, gilt ab ${moment(args.from, 'de')}; die Uhr dieses Rechners zeigt ${moment(args.now, 'de')}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Vergleichen Sie die Uhr dieses Rechners mit der tatsächlichen Zeit, und stellen Sie sie richtig.`
            : say`Vergleichen Sie die Uhr dieses Rechners (${moment(args.now, 'de')}) mit der tatsächlichen Zeit, und stellen Sie sie richtig.`,
          say`Geht die Uhr richtig, lassen Sie das Zertifikat des Servers austauschen, oder warten Sie seinen ersten Tag ab.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Ein Zertifikat Ihres Mailservers ist noch nicht gültig. Bitte prüfen Sie es.`
            : say`Das Zertifikat ${args.subject} Ihres Mailservers${where(args)} gilt erst ab ${moment(args.from, 'de')}. Bitte prüfen Sie es.`,
      }),
    },
  },
});
