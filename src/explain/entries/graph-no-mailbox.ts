import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The sender is no user of the directory, or has no mailbox in Exchange Online. */
export const graphNoMailbox = defineEntry({
  code: 'graph.no-mailbox',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: 'The sender has no mailbox in Microsoft 365',
      meaning: say`Microsoft Graph sends from the mailbox of a user of the directory. Distribution lists, mail contacts, aliases and mailboxes on your own servers do not count.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: for ${serviceParty('sender', args, 'en')} there is no user or no mailbox in the cloud.`,
      advice: () =>
        adviceLines(
          say`Enter in ${setting('sender')} the address with which a user signs in (user principal name), or a shared mailbox.`,
          say`Check in the Microsoft 365 admin center that this user has a licence with Exchange Online.`,
          say`If the mailbox is on an Exchange of your own, send over SMTP through that server.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Does ${serviceParty('sender', args, 'en')} have a mailbox in Exchange Online (${literal('Get-EXOMailbox')})? Our program sends with this address through Microsoft Graph.`,
        ),
    },
    de: {
      title: 'Der Absender hat kein Postfach in Microsoft 365',
      meaning: say`Microsoft Graph sendet aus dem Postfach eines Benutzers des Verzeichnisses. Verteiler, Kontakte, Aliasadressen und Postfächer auf eigenen Servern gelten nicht.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Für ${serviceParty('sender', args, 'de')} gibt es keinen Benutzer oder kein Postfach in der Cloud.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('sender')} die Adresse ein, mit der sich ein Benutzer anmeldet (Benutzerprinzipalname), oder ein freigegebenes Postfach.`,
          say`Prüfen Sie im Microsoft 365 Admin Center, ob dieser Benutzer eine Lizenz mit Exchange Online hat.`,
          say`Liegt das Postfach auf einem eigenen Exchange, senden Sie über SMTP durch diesen Server.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Gibt es für ${serviceParty('sender', args, 'de')} ein Postfach in Exchange Online (${literal('Get-EXOMailbox')})? Unser Programm sendet mit dieser Adresse über Microsoft Graph.`,
        ),
    },
  },
});
