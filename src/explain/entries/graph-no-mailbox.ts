import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { overExchange } from '../phrases/over-exchange.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { serviceParty } from '../phrases/service-party.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting, value } from '../tokens.ts';

type Args = FindingArgs['graph.no-mailbox'];

/** What is in the way, behind the answer. */
function obstacle(args: Args, locale: Locale): Rich {
  const german = locale === 'de';
  const sender = serviceParty('sender', args, locale);
  const owner = value(excerpt(args.userPrincipalName ?? ''));
  switch (args.reason) {
    case 'no-user':
      return german ? say`das Verzeichnis kennt keinen Benutzer ${sender}` : say`the directory knows no user ${sender}`;
    case 'alias':
      return german
        ? say`${sender} ist eine weitere Adresse; der Benutzer meldet sich als ${owner} an`
        : say`${sender} is another address of a user, who signs in as ${owner}`;
    case 'guest':
      return german
        ? say`${sender} ist im Verzeichnis nur Gast; das Postfach liegt in einer anderen Organisation`
        : say`${sender} is only a guest in the directory; the mailbox is in another organisation`;
    case 'no-address':
      return german
        ? say`der Benutzer ${sender} hat keine Mailadresse, also kein Postfach`
        : say`the user ${sender} has no mail address, and so no mailbox`;
    case 'no-mailbox':
      return german
        ? say`den Benutzer ${sender} gibt es, aber Exchange Online hat kein Postfach für ihn`
        : say`the user ${sender} exists, but Exchange Online has no mailbox for it`;
    default:
      if (overExchange(args)) {
        return german ? say`Exchange kennt für ${sender} kein Postfach` : say`Exchange knows no mailbox of ${sender}`;
      }
      return german
        ? say`Für ${sender} gibt es keinen Benutzer oder kein Postfach in der Cloud`
        : say`for ${sender} there is no user or no mailbox in the cloud`;
  }
}

/** Who answered, where the answer is a refusal. */
function answerOf(args: Args, locale: Locale): Rich {
  return args.status === null ? [value(serviceHost(args.endpoint))] : serviceAnswer(args, locale);
}

/** The sender is no user of the directory, or has no mailbox in Exchange Online. */
export const graphNoMailbox = defineEntry({
  code: 'graph.no-mailbox',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: 'The sender has no mailbox in Microsoft 365',
      titleOf: (args) =>
        overExchange(args) ? 'Exchange has no mailbox to send from' : 'The sender has no mailbox in Microsoft 365',
      meaning: say`Microsoft Graph and Exchange Web Services send from the mailbox of a user. Distribution lists, mail contacts, aliases and mailboxes on other servers do not count.`,
      cause: (args) => say`${answerOf(args, 'en')}: ${obstacle(args, 'en')}.`,
      advice: (args) =>
        overExchange(args)
          ? adviceLines(
              say`Enter in ${setting('sender')}, or as ${setting('user')}, the primary address of a user with a mailbox on this Exchange.`,
              say`Check there: ${literal('Get-Mailbox ADDRESS')}; a mailbox in the cloud needs the server of the cloud.`,
            )
          : adviceLines(
              say`Enter in ${setting('sender')} the address with which a user signs in (user principal name), or a shared mailbox.`,
              say`Check in the Microsoft 365 admin center that this user has a licence with Exchange Online.`,
              say`If the mailbox is on an Exchange of your own, send over SMTP through that server.`,
            ),
      ask: (args) =>
        askingService(
          args,
          'en',
          overExchange(args) ? say`the administrator of Exchange` : directoryAdmin.en,
          overExchange(args)
            ? say`Does ${serviceParty('sender', args, 'en')} have a mailbox on your Exchange (${literal('Get-Mailbox')})? Our program sends from it through Exchange Web Services.`
            : say`Does ${serviceParty('sender', args, 'en')} have a mailbox in Exchange Online (${literal('Get-EXOMailbox')})? Our program sends with this address through Microsoft Graph.`,
        ),
    },
    de: {
      title: 'Der Absender hat kein Postfach in Microsoft 365',
      titleOf: (args) =>
        overExchange(args)
          ? 'Exchange hat kein Postfach, aus dem gesendet wird'
          : 'Der Absender hat kein Postfach in Microsoft 365',
      meaning: say`Microsoft Graph und die Exchange-Webdienste senden aus dem Postfach eines Benutzers. Verteiler, Kontakte, Aliasadressen und Postfächer auf anderen Servern gelten nicht.`,
      cause: (args) => say`${answerOf(args, 'de')}: ${obstacle(args, 'de')}.`,
      advice: (args) =>
        overExchange(args)
          ? adviceLines(
              say`Tragen Sie in ${setting('sender')} oder als ${setting('user')} die primäre Adresse eines Benutzers mit Postfach auf diesem Exchange ein.`,
              say`Prüfen Sie dort: ${literal('Get-Mailbox ADRESSE')}; ein Postfach in der Cloud braucht den Server der Cloud.`,
            )
          : adviceLines(
              say`Tragen Sie in ${setting('sender')} die Adresse ein, mit der sich ein Benutzer anmeldet (Benutzerprinzipalname), oder ein freigegebenes Postfach.`,
              say`Prüfen Sie im Microsoft 365 Admin Center, ob dieser Benutzer eine Lizenz mit Exchange Online hat.`,
              say`Liegt das Postfach auf einem eigenen Exchange, senden Sie über SMTP durch diesen Server.`,
            ),
      ask: (args) =>
        askingService(
          args,
          'de',
          overExchange(args) ? say`die Administration von Exchange` : directoryAdmin.de,
          overExchange(args)
            ? say`Gibt es für ${serviceParty('sender', args, 'de')} ein Postfach auf Ihrem Exchange (${literal('Get-Mailbox')})? Unser Programm sendet daraus über die Exchange-Webdienste.`
            : say`Gibt es für ${serviceParty('sender', args, 'de')} ein Postfach in Exchange Online (${literal('Get-EXOMailbox')})? Unser Programm sendet mit dieser Adresse über Microsoft Graph.`,
        ),
    },
  },
});
