import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** Too many sign-in attempts. */
export const authTooManyAttempts = defineEntry({
  code: 'auth.too-many-attempts',
  severity: 'error',
  points: ['user', 'password'],
  words: {
    en: {
      title: 'Too many sign-in attempts; the server makes you wait',
      meaning: say`After too many sign-ins in a short time the server refuses more for a while, even with the right password.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: too many sign-ins, for ${party('user', args, 'en')} or from this address.`,
      advice: () => [
        { text: say`Wait at least 15 minutes without any attempt, also from other programs.` },
        {
          text: say`Look for programs that keep signing in with an old password, and mend ${setting('password')} there.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Our sign-ins are held back for too many attempts. Please lift that, and tell us which address the attempts come from.`,
        ),
    },
    de: {
      title: 'Zu viele Anmeldeversuche; der Server lässt warten',
      meaning: say`Nach zu vielen Anmeldungen in kurzer Zeit lehnt der Server eine Weile alle weiteren ab, auch mit richtigem Passwort.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} oder von dieser Adresse kamen zu viele Anmeldungen.`,
      advice: () => [
        { text: say`Warten Sie mindestens 15 Minuten ohne jeden Versuch, auch von anderen Programmen.` },
        {
          text: say`Suchen Sie Programme, die sich mit altem Passwort immer wieder anmelden, und berichtigen Sie dort ${setting('password')}.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Unsere Anmeldungen werden wegen zu vieler Versuche aufgehalten. Bitte heben Sie das auf und nennen Sie uns die Adresse, von der sie kommen.`,
        ),
    },
  },
});
