import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The account is locked. */
export const authAccountLocked = defineEntry({
  code: 'auth.account-locked',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'The account is locked or its password has expired',
      meaning: say`The provider has locked the account, switched it off, or wants a new password.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not let ${party('user', args, 'en')} in, although user and password may be right.`,
      advice: () =>
        adviceLines(
          say`Do not try on: each attempt can prolong the lock.`,
          say`Have the account unlocked and, where it has expired, a new password set; enter that as ${setting('password')}.`,
          say`Find out what locked it: often another program with an old password.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the account`,
          say`Please unlock ${party('user', args, 'en')}, and tell us what locked the account.`,
        ),
    },
    de: {
      title: 'Das Konto ist gesperrt oder sein Passwort abgelaufen',
      meaning: say`Der Anbieter hat das Konto gesperrt, abgeschaltet oder verlangt ein neues Passwort.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er lässt ${party('user', args, 'de')} nicht ein, auch wenn Benutzer und Passwort stimmen mögen.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie es nicht weiter: Jeder Versuch kann die Sperre verlängern.`,
          say`Lassen Sie das Konto entsperren und ein abgelaufenes Passwort neu setzen; tragen Sie es als ${setting('password')} ein.`,
          say`Klären Sie, was es gesperrt hat: oft ein anderes Programm mit altem Passwort.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Kontos`,
          say`Bitte heben Sie für ${party('user', args, 'de')} die Sperre auf und sagen Sie uns, wodurch sie kam.`,
        ),
    },
  },
});
