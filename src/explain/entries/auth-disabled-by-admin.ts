import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { forProvider } from '../phrases/for-provider.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** SMTP sign-in is switched off for tenant or mailbox. */
export const authDisabledByAdmin = defineEntry({
  code: 'auth.disabled-by-admin',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'Signing in over SMTP is switched off for this account',
      meaning: say`The password may be right: the organisation or the mailbox does not allow programs to sign in over SMTP.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: signing in over SMTP is switched off for ${party('user', args, 'en')}.`,
      advice: (args) => [
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft 365 admin, Exchange PowerShell: ${literal('Set-CASMailbox -Identity ADDRESS -SmtpClientAuthenticationDisabled $false')}; it takes up to an hour.`,
        ),
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft 365: security defaults switch it off for everybody; then a Conditional Access exception is needed.`,
        ),
        ...forProvider('gmx', args, say`GMX, WEB.DE: switch on POP3/IMAP/SMTP access in the mailbox's settings.`),
        {
          text: say`Have an account named that may send over SMTP, and enter it as ${setting('user')} and ${setting('password')}.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail system's administrator`,
          say`Please allow SMTP AUTH for ${party('user', args, 'en')}; our program sends mail with this account.`,
        ),
    },
    de: {
      title: 'Die SMTP-Anmeldung ist für dieses Konto abgeschaltet',
      meaning: say`Das Passwort kann richtig sein: Organisation oder Postfach erlauben Programmen keine Anmeldung über SMTP.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} ist die Anmeldung über SMTP abgeschaltet.`,
      advice: (args) => [
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft-365-Verwaltung, Exchange-PowerShell: ${literal('Set-CASMailbox -Identity ADRESSE -SmtpClientAuthenticationDisabled $false')}; es dauert bis zu einer Stunde.`,
        ),
        ...forProvider(
          'microsoft',
          args,
          say`Microsoft 365: Sicherheitsstandards schalten sie für alle ab; dann braucht es eine Ausnahme im bedingten Zugriff.`,
        ),
        ...forProvider(
          'gmx',
          args,
          say`GMX, WEB.DE: Schalten Sie den POP3/IMAP/SMTP-Zugriff in den Einstellungen des Postfachs ein.`,
        ),
        {
          text: say`Lassen Sie sich ein Konto nennen, das über SMTP senden darf, und tragen Sie es als ${setting('user')} und ${setting('password')} ein.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Mailsystems`,
          say`Bitte erlauben Sie SMTP AUTH für ${party('user', args, 'de')}; unser Programm sendet mit diesem Konto.`,
        ),
    },
  },
});
