import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

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
      advice: () => [
        {
          text: say`Have SMTP sign-in switched on for this mailbox: by the administrator, or by its owner in the mailbox's settings.`,
        },
        {
          text: say`Or have an account named that may send over SMTP, and enter it as ${setting('user')} and ${setting('password')}.`,
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
      advice: () => [
        {
          text: say`Lassen Sie die SMTP-Anmeldung einschalten: durch die Administration oder durch den Inhaber in den Einstellungen des Postfachs.`,
        },
        {
          text: say`Oder lassen Sie sich ein Konto nennen, das über SMTP senden darf, und tragen Sie es als ${setting('user')} und ${setting('password')} ein.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailsystems`,
          say`Bitte erlauben Sie SMTP AUTH für ${party('user', args, 'de')}; unser Programm sendet mit diesem Konto.`,
        ),
    },
  },
});
