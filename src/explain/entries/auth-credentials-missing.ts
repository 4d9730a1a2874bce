import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { nativeName } from '../phrases/native-name.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** User without password, or the reverse. */
export const authCredentialsMissing = defineEntry({
  code: 'auth.credentials-missing',
  severity: 'error',
  points: ['user', 'password'],
  words: {
    en: {
      title: 'User and password are not both set',
      meaning: say`A sign-in needs both. With one of them alone it is not tried, and most servers then refuse the mail.`,
      cause: (args) =>
        args.missing === 'user'
          ? say`A password is set, but ${nativeName(args.name, 'en')} is empty, so no sign-in at ${place(args)} was tried.`
          : say`A user is set, but ${nativeName(args.name, 'en')} is empty, so no sign-in at ${place(args)} was tried.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Fill in both ${setting('user')} and ${setting('password')}.`
            : say`Fill in ${setting(args.missing)}${args.missing === 'user' ? say`; often it is the mail address.` : say`.`}`,
          say`If the server asks for no sign-in, empty both.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`With which user name and password should our system sign in at the mail server${where(args)}?`,
      }),
    },
    de: {
      title: 'Benutzer und Passwort sind nicht beide eingetragen',
      meaning: say`Eine Anmeldung braucht beides. Mit einem allein wird sie nicht versucht, und die meisten Server lehnen die Mail dann ab.`,
      cause: (args) =>
        args.missing === 'user'
          ? say`Ein Passwort ist eingetragen, aber ${nativeName(args.name, 'de')} ist leer; eine Anmeldung bei ${place(args)} wurde nicht versucht.`
          : say`Ein Benutzer ist eingetragen, aber ${nativeName(args.name, 'de')} ist leer; eine Anmeldung bei ${place(args)} wurde nicht versucht.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Tragen Sie ${setting('user')} und ${setting('password')} ein, beides.`
            : say`Tragen Sie ${setting(args.missing)} ein${args.missing === 'user' ? say`; oft ist es die Mailadresse.` : say`.`}`,
          say`Verlangt der Server keine Anmeldung, leeren Sie beides.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Mit welchem Benutzer und Passwort soll sich unser System am Mailserver${where(args)} anmelden?`,
      }),
    },
  },
});
