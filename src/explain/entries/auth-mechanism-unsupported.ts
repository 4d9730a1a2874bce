import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** Client and server have no sign-in mechanism in common. */
export const authMechanismUnsupported = defineEntry({
  code: 'auth.mechanism-unsupported',
  severity: 'error',
  points: ['user', 'port', 'security'],
  words: {
    en: {
      title: 'There is no common way to sign in',
      meaning: say`For signing in there are several mechanisms, and both sides must know one of them. User and password were not checked.`,
      cause: (args) =>
        say`${place(args)} offers ${few(args.offered, 'en', 5)}; usable here would be ${few(args.supported, 'en', 5)}.`,
      advice: (args) =>
        adviceLines(
          args?.offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/iu.test(name))
            ? say`The server wants a sign-in with a token (OAuth): have password sign-in allowed for this mailbox, or use a relay.`
            : say`Have a mechanism that both know switched on at the server, such as PLAIN over TLS.`,
          say`Some servers offer more after encryption: check that the settings demand it.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please allow sign-in with PLAIN or LOGIN over TLS for our system on your mail server${where(args)}.`,
      }),
    },
    de: {
      title: 'Es gibt kein gemeinsames Anmeldeverfahren',
      meaning: say`Für die Anmeldung gibt es mehrere Verfahren, und beide Seiten müssen eines davon beherrschen. Benutzer und Passwort wurden nicht geprüft.`,
      cause: (args) =>
        say`${place(args)} bietet ${few(args.offered, 'de', 5)} an; verwendbar wären hier ${few(args.supported, 'de', 5)}.`,
      advice: (args) =>
        adviceLines(
          args?.offered.some((name) => /^(?:XOAUTH2|OAUTHBEARER)$/iu.test(name))
            ? say`Der Server will eine Anmeldung mit Token (OAuth): Lassen Sie für dieses Postfach die Anmeldung mit Passwort zu, oder nutzen Sie ein Relay.`
            : say`Lassen Sie am Server ein Verfahren einschalten, das beide beherrschen, etwa PLAIN über TLS.`,
          say`Manche Server bieten nach der Verschlüsselung mehr an: Prüfen Sie, ob die Einstellungen sie verlangen.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte erlauben Sie unserem System am Mailserver${where(args)} die Anmeldung mit PLAIN oder LOGIN über TLS.`,
      }),
    },
  },
});
