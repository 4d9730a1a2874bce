import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { day } from '../phrases/day.ts';
import { javaTrustStore } from '../phrases/java-trust-store.ts';
import { numberOfDays } from '../phrases/number-of-days.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustFile } from '../phrases/trust-file.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** A certificate of the chain has expired (OpenSSL 10). */
export const certExpired = defineEntry({
  code: 'cert.expired',
  severity: 'error',
  points: ['verifyCertificate'],
  words: {
    en: {
      title: 'A certificate of the server has expired',
      meaning: say`Every certificate in the chain is valid for a limited time only. After its last day no client that checks accepts it.`,
      cause: (args) => {
        const which = args.leaf ? say`The server's own certificate` : say`An authority's certificate in the chain`;
        return say`${which}, ${args.subject}, expired on ${day(args.since, 'en')}, ${numberOfDays(args.days, 'en')} ago. ${opensslFault(args.openssl)}.`;
      },
      advice: (args): readonly Advice[] => [
        { text: say`Have the certificate renewed, and the mail server restarted: it often still shows the old one.` },
        ...(args?.leaf === false && args.trustFile !== null
          ? [
              {
                text: say`If the expired one is in ${trustFile(args)}, replace it there by its successor.`,
                trustStore: 'file' as const,
              },
              ...javaTrustStore(say`the successor of the expired one`, args, 'en'),
            ]
          : []),
        { text: say`Check the date of this machine's clock.` },
        verifyOff('en'),
      ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`A certificate of your mail server has expired. Please renew it and restart the mail service.`
            : say`The certificate ${args.subject} of your mail server${where(args)} expired on ${day(args.since, 'en')}. Please renew it and restart the mail service.`,
      }),
    },
    de: {
      title: 'Ein Zertifikat des Servers ist abgelaufen',
      meaning: say`Jedes Zertifikat der Kette gilt nur befristet. Nach seinem letzten Tag erkennt kein prüfender Client es mehr an.`,
      cause: (args) => {
        const which = args.leaf
          ? say`Das eigene Zertifikat des Servers`
          : say`Das Zertifikat einer Zertifizierungsstelle in der Kette`;
        return say`${which}, ${args.subject}, ist am ${day(args.since, 'de')} abgelaufen, vor ${numberOfDays(args.days, 'de')}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args): readonly Advice[] => [
        {
          text: say`Lassen Sie das Zertifikat erneuern und den Mailserver neu starten: Oft zeigt er noch das alte.`,
        },
        ...(args?.leaf === false && args.trustFile !== null
          ? [
              {
                text: say`Steht das abgelaufene in ${trustFile(args)}, ersetzen Sie es dort durch seinen Nachfolger.`,
                trustStore: 'file' as const,
              },
              ...javaTrustStore(say`den Nachfolger des abgelaufenen`, args, 'de'),
            ]
          : []),
        { text: say`Prüfen Sie das Datum der Uhr dieses Rechners.` },
        verifyOff('de'),
      ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Ein Zertifikat Ihres Mailservers ist abgelaufen. Bitte erneuern Sie es, und starten Sie den Maildienst neu.`
            : say`Das Zertifikat ${args.subject} Ihres Mailservers${where(args)} ist am ${day(args.since, 'de')} abgelaufen. Bitte erneuern Sie es, und starten Sie den Maildienst neu.`,
      }),
    },
  },
});
