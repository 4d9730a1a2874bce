import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { forProvider } from '../phrases/for-provider.ts';
import { overExchange } from '../phrases/over-exchange.ts';
import { party } from '../phrases/party.ts';
import { saidOfToken } from '../phrases/said-of-token.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** Advice that holds for mail submission over SMTP alone. */
const overSmtp: typeof forProvider = (provider, args, text) =>
  overExchange(args) ? [] : forProvider(provider, args, text);

/** The token is for another service, or lacks the permission to send, or is not for this mailbox. */
export const authTokenScope = defineEntry({
  code: 'auth.token-scope',
  severity: 'error',
  points: ['clientId', 'user'],
  pointsOf: (args) => (overExchange(args) ? ['clientId', 'clientSecret'] : ['clientId', 'user']),
  words: {
    en: {
      title: 'The token does not allow sending mail here',
      meaning: say`A token (OAuth) names a service and the permissions it is for. This one is for another service, lacks the permission to send, or is not for this mailbox.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: with this token ${party('user', args, 'en')} may not send here.${args.challenge === undefined ? say` Password and client secret are not the cause.` : saidOfToken(args, 'en')}`,
      advice: (args) => [
        ...(overExchange(args)
          ? [
              {
                text: say`Give the app registration ${literal('full_access_as_app')} of Office 365 Exchange Online, of the kind Application, with admin consent.`,
              },
            ]
          : []),
        ...overSmtp(
          'microsoft',
          args,
          say`Microsoft 365: the app registration needs ${literal('SMTP.SendAsApp')} of Office 365 Exchange Online, with admin consent.`,
        ),
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft 365: the token must be asked for with ${literal('https://outlook.office365.com/.default')}, not for Microsoft Graph.`,
        ),
        ...overSmtp(
          'microsoft',
          args,
          say`Exchange PowerShell: ${literal('New-ServicePrincipal')}, then ${literal('Add-MailboxPermission')} with FullAccess on this mailbox.`,
        ),
        ...forProvider(
          'google',
          args,
          say`Google: the scope for SMTP is ${literal('https://mail.google.com/')}; ${literal('gmail.send')} is not enough.`,
        ),
        {
          text: say`Check that the token was issued for exactly this mailbox and this provider, and fetch a new one after each change.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          args === null ? say`the administrator of the mail system` : directoryAdmin.en,
          overExchange(args)
            ? say`Please give ${party('user', args, 'en')} the application permission full_access_as_app, with admin consent: our program sends through Exchange Web Services.`
            : say`Our program signs in by OAuth as ${party('user', args, 'en')}. Please give its app registration the permission to send over SMTP.`,
        ),
    },
    de: {
      title: 'Das Token erlaubt hier keinen Mailversand',
      meaning: say`Ein Token (OAuth) nennt den Dienst und die Berechtigungen, für die es gilt. Dieses gilt für einen anderen Dienst, nicht zum Senden oder nicht für dieses Postfach.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Mit diesem Token darf ${party('user', args, 'de')} hier nicht senden.${args.challenge === undefined ? say` An Passwort oder Clientschlüssel liegt es nicht.` : saidOfToken(args, 'de')}`,
      advice: (args) => [
        ...(overExchange(args)
          ? [
              {
                text: say`Geben Sie der App-Registrierung ${literal('full_access_as_app')} von Office 365 Exchange Online, vom Typ Anwendung, samt Administratorzustimmung.`,
              },
            ]
          : []),
        ...overSmtp(
          'microsoft',
          args,
          say`Microsoft 365: Die App-Registrierung braucht ${literal('SMTP.SendAsApp')} von Office 365 Exchange Online samt Administratorzustimmung.`,
        ),
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft 365: Das Token muss mit ${literal('https://outlook.office365.com/.default')} angefordert werden, nicht für Microsoft Graph.`,
        ),
        ...overSmtp(
          'microsoft',
          args,
          say`Exchange-PowerShell: ${literal('New-ServicePrincipal')}, dann ${literal('Add-MailboxPermission')} mit FullAccess auf dieses Postfach.`,
        ),
        ...forProvider(
          'google',
          args,
          say`Google: Der Bereich für SMTP ist ${literal('https://mail.google.com/')}; ${literal('gmail.send')} genügt nicht.`,
        ),
        {
          text: say`Prüfen Sie, ob das Token genau für dieses Postfach und diesen Anbieter ausgestellt ist, und holen Sie nach jeder Änderung ein neues.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          args === null ? say`die Administration des Mailsystems` : directoryAdmin.de,
          overExchange(args)
            ? say`Bitte geben Sie ${party('user', args, 'de')} die Anwendungsberechtigung full_access_as_app samt Administratorzustimmung: Unser Programm sendet über die Exchange-Webdienste.`
            : say`Unser Programm meldet sich mit OAuth an${args?.user == null ? [] : say` (${args.user})`}. Bitte geben Sie seiner App-Registrierung die Berechtigung, über SMTP zu senden.`,
        ),
    },
  },
});
