import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** An app password is needed. */
export const authAppPasswordRequired = defineEntry({
  code: 'auth.app-password-required',
  severity: 'error',
  points: ['password'],
  words: {
    en: {
      title: 'The provider wants an app password',
      meaning: say`The normal password is for people only; programs need one of their own, made in the account's settings.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: for ${party('user', args, 'en')} it takes no normal password from a program.`,
      advice: () => [
        {
          text: say`Create an app password in the account's security settings and enter it as ${setting('password')}.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the owner of the account`,
          say`Please create an app password for ${party('user', args, 'en')} and give it to us in a safe way.`,
        ),
    },
    de: {
      title: 'Der Anbieter verlangt ein App-Passwort',
      meaning: say`Das normale Passwort ist nur für Menschen; Programme brauchen ein eigenes, das in den Einstellungen des Kontos erzeugt wird.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} nimmt er von einem Programm kein normales Passwort.`,
      advice: () => [
        {
          text: say`Erzeugen Sie in den Sicherheitseinstellungen des Kontos ein App-Passwort und tragen Sie es als ${setting('password')} ein.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Inhaber des Kontos`,
          say`Bitte erzeugen Sie ein App-Passwort für ${party('user', args, 'de')} und geben Sie es uns auf sicherem Weg.`,
        ),
    },
  },
});
