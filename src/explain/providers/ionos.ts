import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const senders =
  'https://www.ionos.de/hilfe/e-mail/allgemeine-themen/wichtige-aenderung-fuer-das-versenden-von-e-mails-mit-abweichender-absenderadresse/';
const reports =
  'https://www.ionos.de/hilfe/e-mail/problemloesungen-mail-basicmail-business/fehlermeldungen-bei-unzustellbarer-e-mail/';

/** IONOS, formerly 1&1. */
export const ionos: MailProvider = {
  id: 'ionos',
  name: 'IONOS',
  hosts: ['ionos.de', 'ionos.com', '1und1.de', '1and1.com', 'kundenserver.de', 'schlund.de', 'perfora.net'],
  says: /smtp auth failed with the remote server|\b(?:mreue|mrelayeu)\d/i,
  hints: [
    {
      codes: ['sender.not-permitted', 'sender.null-rejected'],
      first: true,
      words: {
        en: say`IONOS: since 29 January 2024 ${setting('sender')} needs the domain of the mailbox that signs in; the part before the @ is free.`,
        de: say`IONOS: Seit dem 29.01.2024 braucht ${setting('sender')} die Domain des Postfachs, das sich anmeldet; der Teil vor dem @ ist frei.`,
      },
      source: senders,
      checked: '2026-11',
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`IONOS: ${setting('user')} is the full address of the mailbox, the password that of the mailbox (IONOS account, E-Mail), not that of the customer account.`,
        de: say`IONOS: ${setting('user')} ist die volle Adresse des Postfachs, das Passwort das des Postfachs (IONOS-Konto, E-Mail), nicht das des Kundenkontos.`,
      },
      source: reports,
      checked: '2026-11',
    },
    {
      codes: ['limit.rate', 'limit.daily-quota'],
      words: {
        en: say`IONOS limits what a mailbox may send in a time; wait some hours, and send much mail through a sending service.`,
        de: say`IONOS begrenzt, was ein Postfach in einer Zeit senden darf; warten Sie einige Stunden, und senden Sie große Mengen über einen Versanddienst.`,
      },
      source: reports,
      checked: null,
    },
    {
      codes: ['cert.hostname-mismatch', 'dns.not-found'],
      words: {
        en: say`IONOS: the name of the server is ${literal('smtp.ionos.de')}, not one of your own domain.`,
        de: say`IONOS: Der Name des Servers ist ${literal('smtp.ionos.de')}, nicht einer Ihrer eigenen Domain.`,
      },
      source: reports,
      checked: null,
    },
  ],
};
