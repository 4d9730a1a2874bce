import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

type Args = FindingArgs['auth.mechanism-unsupported'];

/** The settings ask for the Windows account in place of user and password. */
const withWindows = ({ supported }: Args): boolean =>
  supported.includes('NTLM') && !supported.some((name) => /^(?:PLAIN|LOGIN)$/iu.test(name));

/** Client and server have no sign-in mechanism in common. */
export const authMechanismUnsupported = defineEntry({
  code: 'auth.mechanism-unsupported',
  severity: 'error',
  points: ['user', 'port', 'security'],
  pointsOf: (args) => (withWindows(args) ? ['signInKind', 'user'] : ['user', 'port', 'security']),
  words: {
    en: {
      title: 'There is no common way to sign in',
      meaning: say`For signing in there are several mechanisms, and both sides must know one of them. User and password were not checked.`,
      cause: (args) =>
        say`${place(args)} offers ${few(args.offered, 'en', 5)}; usable here would be ${few(args.supported, 'en', 5)}.`,
      advice: (args) => {
        if (args !== null && withWindows(args)) {
          return adviceLines(
            say`Sign in with user and password instead: change ${setting('signInKind')}, and enter ${setting('user')} and ${setting('password')}.`,
            say`If the Windows sign-in is really meant, enter the Exchange server in your own network: only such a server offers it.`,
          );
        }
        return adviceLines(
          args?.offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/iu.test(name))
            ? say`The server wants a sign-in with a token (OAuth): have password sign-in allowed for this mailbox, or use a relay.`
            : say`Have a mechanism that both know switched on at the server, such as PLAIN over TLS.`,
          say`Some servers offer more after encryption: check that the settings demand it.`,
        );
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args !== null && withWindows(args)
            ? say`Which server and port offer Windows sign-in (NTLM, Negotiate)? If none does, please give our system an account with user and password.`
            : say`Please allow sign-in with PLAIN or LOGIN over TLS for our system on your mail server${where(args)}.`,
      }),
    },
    de: {
      title: 'Es gibt kein gemeinsames Anmeldeverfahren',
      meaning: say`Für die Anmeldung gibt es mehrere Verfahren, und beide Seiten müssen eines davon beherrschen. Benutzer und Passwort wurden nicht geprüft.`,
      cause: (args) =>
        say`${place(args)} bietet ${few(args.offered, 'de', 5)} an; verwendbar wären hier ${few(args.supported, 'de', 5)}.`,
      advice: (args) => {
        if (args !== null && withWindows(args)) {
          return adviceLines(
            say`Melden Sie sich stattdessen mit Benutzer und Passwort an: Ändern Sie ${setting('signInKind')}, und tragen Sie ${setting('user')} und ${setting('password')} ein.`,
            say`Ist wirklich die Windows-Anmeldung gemeint, tragen Sie den Exchange-Server im eigenen Netz ein: Nur ein solcher bietet sie an.`,
          );
        }
        return adviceLines(
          args?.offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/iu.test(name))
            ? say`Der Server will eine Anmeldung mit Token (OAuth): Lassen Sie für dieses Postfach die Anmeldung mit Passwort zu, oder nutzen Sie ein Relay.`
            : say`Lassen Sie am Server ein Verfahren einschalten, das beide beherrschen, etwa PLAIN über TLS.`,
          say`Manche Server bieten nach der Verschlüsselung mehr an: Prüfen Sie, ob die Einstellungen sie verlangen.`,
        );
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args !== null && withWindows(args)
            ? say`Welcher Server und Port bietet Windows-Anmeldung (NTLM, Negotiate)? Gibt es keinen, geben Sie unserem System bitte ein Konto mit Benutzer und Passwort.`
            : say`Bitte erlauben Sie unserem System am Mailserver${where(args)} die Anmeldung mit PLAIN oder LOGIN über TLS.`,
      }),
    },
  },
});
