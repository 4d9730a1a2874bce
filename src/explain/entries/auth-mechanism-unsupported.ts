import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

type Args = FindingArgs['auth.mechanism-unsupported'];

/** The settings ask for the Windows account in place of user and password. */
const withWindows = ({ supported }: Args): boolean =>
  supported.includes('NTLM') && !supported.some((name) => /^(?:PLAIN|LOGIN|Basic)$/iu.test(name));

/** The settings ask for a token in place of user and password. */
const withToken = ({ supported }: Args): boolean => supported.every(isToken);

const isToken = (name: string): boolean => /^(?:XOAUTH2|OAUTHBEARER)$/iu.test(name);

/** Schemes of HTTP: Exchange Web Services were asked. */
const overWeb = ({ supported }: Args): boolean => supported.some((name) => /^(?:Basic|Bearer)$/u.test(name));

/** Whether the server offers this one, and nothing else. */
const only = (name: string, args: Args | null): boolean =>
  args !== null && args.offered.length > 0 && args.offered.every((offered) => offered.toUpperCase() === name);

/** Client and server have no sign-in mechanism in common. */
export const authMechanismUnsupported = defineEntry({
  code: 'auth.mechanism-unsupported',
  severity: 'error',
  points: ['user', 'port', 'security'],
  pointsOf: (args) => {
    if (overWeb(args)) return ['signInKind', 'host'];
    return withWindows(args) || withToken(args) ? ['signInKind', 'user'] : ['user', 'port', 'security'];
  },
  words: {
    en: {
      title: 'There is no common way to sign in',
      meaning: say`For signing in there are several mechanisms, and both sides must know one of them. No password or token was checked.`,
      cause: (args) =>
        say`${place(args)} offers ${few(args.offered, 'en', 5)}; usable here would be ${few(args.supported, 'en', 5)}.`,
      advice: (args) => {
        if (args !== null && withWindows(args)) {
          return adviceLines(
            say`Sign in with user and password instead: change ${setting('signInKind')}, and enter ${setting('user')} and ${setting('password')}.`,
            say`If the Windows sign-in is really meant, enter the Exchange server in your own network: only such a server offers it.`,
          );
        }
        if (args !== null && overWeb(args)) {
          return adviceLines(
            args.supported.includes('Bearer')
              ? say`This Exchange takes no tokens: enter one that does, or change ${setting('signInKind')} to user and password.`
              : say`Change ${setting('signInKind')} to one of those that the server offers.`,
            args.supported.includes('Bearer')
              ? say`Or have tokens allowed at the server: Exchange calls that modern authentication.`
              : say`Or have Basic allowed: ${literal('Set-WebServicesVirtualDirectory -BasicAuthentication $true')}, and only over TLS.`,
          );
        }
        if (args !== null && withToken(args)) {
          return adviceLines(
            say`This server takes no token (OAuth): enter one that does, such as ${literal('smtp.office365.com')} or ${literal('smtp.gmail.com')}, in ${setting('host')}.`,
            say`Or sign in with user and password: change ${setting('signInKind')}, and enter ${setting('password')}.`,
          );
        }
        return adviceLines(
          args?.offered.some(isToken)
            ? say`The server wants a sign-in with a token (OAuth): have password sign-in allowed for this mailbox, or use a relay.`
            : only('EXTERNAL', args)
              ? say`EXTERNAL wants a client certificate (${literal('--client-cert')} tries one): have a password allowed as well, or ask for a port that takes one.`
              : only('DIGEST-MD5', args)
                ? say`DIGEST-MD5 is given up as unsafe (RFC 6331): have PLAIN over TLS or SCRAM-SHA-256 switched on at the server.`
                : say`Have a mechanism that both know switched on at the server, such as PLAIN over TLS.`,
          say`Some servers offer more after encryption: check that the settings demand it.`,
        );
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args !== null && withWindows(args)
            ? say`Which server and port offer Windows sign-in (NTLM, Negotiate)? If none does, please give our system an account with user and password.`
            : args !== null && overWeb(args)
              ? say`How may our program sign in at Exchange Web Services${where(args)}: with a token, NTLM or Basic?`
              : args !== null && withToken(args)
                ? say`Which server and port of yours take a sign-in with an OAuth token (XOAUTH2, OAUTHBEARER)?`
                : say`Please allow sign-in with PLAIN or LOGIN over TLS for our system on your mail server${where(args)}.`,
      }),
    },
    de: {
      title: 'Es gibt kein gemeinsames Anmeldeverfahren',
      meaning: say`Für die Anmeldung gibt es mehrere Verfahren, und beide Seiten müssen eines davon beherrschen. Passwort oder Token wurden nicht geprüft.`,
      cause: (args) =>
        say`${place(args)} bietet ${few(args.offered, 'de', 5)} an; verwendbar wären hier ${few(args.supported, 'de', 5)}.`,
      advice: (args) => {
        if (args !== null && withWindows(args)) {
          return adviceLines(
            say`Melden Sie sich stattdessen mit Benutzer und Passwort an: Ändern Sie ${setting('signInKind')}, und tragen Sie ${setting('user')} und ${setting('password')} ein.`,
            say`Ist wirklich die Windows-Anmeldung gemeint, tragen Sie den Exchange-Server im eigenen Netz ein: Nur ein solcher bietet sie an.`,
          );
        }
        if (args !== null && overWeb(args)) {
          return adviceLines(
            args.supported.includes('Bearer')
              ? say`Dieser Exchange nimmt keine Token an: Tragen Sie einen ein, der es tut, oder ändern Sie ${setting('signInKind')} auf Benutzer und Passwort.`
              : say`Ändern Sie ${setting('signInKind')} auf ein Verfahren, das der Server anbietet.`,
            args.supported.includes('Bearer')
              ? say`Oder lassen Sie am Server Token zu: Exchange nennt das moderne Authentifizierung.`
              : say`Oder lassen Sie Basic zu: ${literal('Set-WebServicesVirtualDirectory -BasicAuthentication $true')}, und nur über TLS.`,
          );
        }
        if (args !== null && withToken(args)) {
          return adviceLines(
            say`Dieser Server nimmt kein Token (OAuth) an: Tragen Sie in ${setting('host')} einen ein, der es tut, etwa ${literal('smtp.office365.com')} oder ${literal('smtp.gmail.com')}.`,
            say`Oder melden Sie sich mit Benutzer und Passwort an: Ändern Sie ${setting('signInKind')}, und tragen Sie ${setting('password')} ein.`,
          );
        }
        return adviceLines(
          args?.offered.some(isToken)
            ? say`Der Server will eine Anmeldung mit Token (OAuth): Lassen Sie für dieses Postfach die Anmeldung mit Passwort zu, oder nutzen Sie ein Relay.`
            : only('EXTERNAL', args)
              ? say`EXTERNAL verlangt ein Clientzertifikat (${literal('--client-cert')} versucht eines): Lassen Sie auch ein Passwort zu, oder erfragen Sie einen Port dafür.`
              : only('DIGEST-MD5', args)
                ? say`DIGEST-MD5 ist als unsicher aufgegeben (RFC 6331): Lassen Sie am Server PLAIN über TLS oder SCRAM-SHA-256 einschalten.`
                : say`Lassen Sie am Server ein Verfahren einschalten, das beide beherrschen, etwa PLAIN über TLS.`,
          say`Manche Server bieten nach der Verschlüsselung mehr an: Prüfen Sie, ob die Einstellungen sie verlangen.`,
        );
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args !== null && withWindows(args)
            ? say`Welcher Server und Port bietet Windows-Anmeldung (NTLM, Negotiate)? Gibt es keinen, geben Sie unserem System bitte ein Konto mit Benutzer und Passwort.`
            : args !== null && overWeb(args)
              ? say`Wie darf sich unser Programm an den Exchange-Webdiensten${where(args)} anmelden: mit Token, NTLM oder Basic?`
              : args !== null && withToken(args)
                ? say`Welcher Server und Port nimmt bei Ihnen eine Anmeldung mit OAuth-Token (XOAUTH2, OAUTHBEARER) an?`
                : say`Bitte erlauben Sie unserem System am Mailserver${where(args)} die Anmeldung mit PLAIN oder LOGIN über TLS.`,
      }),
    },
  },
});
