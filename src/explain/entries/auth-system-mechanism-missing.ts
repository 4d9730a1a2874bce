import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { product, value } from '../tokens.ts';

/** maildiag is in, but the business system's own mail library knows none of the server's mechanisms. */
export const authSystemMechanismMissing = defineEntry({
  code: 'auth.system-mechanism-missing',
  severity: 'info',
  points: ['host', 'port'],
  words: {
    en: {
      title: 'The system may know none of the sign-in mechanisms',
      meaning: say`User and password are right. But each program masters only some mechanisms for signing in, and this server offers others. Which ones the system masters is inferred from its mail library.`,
      cause: (args) =>
        say`maildiag signed in at ${place(args)} with ${value(args.used)}. The server offers ${few(args.offered, 'en', 5)}; ${product}, as far as is known, masters ${few(args.system, 'en', 5)}.`,
      advice: () =>
        adviceLines(
          say`Send a test mail from the system itself: if it arrives, this remark can be ignored.`,
          say`If it does not, have the server's administrator switch on LOGIN and PLAIN over TLS.`,
          say`Or send through a mail server or relay that offers them.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please allow sign-in with LOGIN and PLAIN over TLS for our system on your mail server${where(args)}.`,
      }),
    },
    de: {
      title: 'Das System kennt womöglich keines der Anmeldeverfahren',
      meaning: say`Benutzer und Passwort stimmen. Doch jedes Programm beherrscht nur einige Anmeldeverfahren, und dieser Server bietet andere an. Welche das System beherrscht, ist aus seiner Mailbibliothek erschlossen.`,
      cause: (args) =>
        say`maildiag hat sich bei ${place(args)} mit ${value(args.used)} angemeldet. Der Server bietet ${few(args.offered, 'de', 5)} an; ${product} beherrscht, soweit bekannt, ${few(args.system, 'de', 5)}.`,
      advice: () =>
        adviceLines(
          say`Senden Sie eine Testmail aus dem System selbst: Kommt sie an, ist dieser Hinweis hinfällig.`,
          say`Kommt sie nicht an, lassen Sie am Server LOGIN und PLAIN über TLS einschalten.`,
          say`Oder senden Sie über einen Mailserver oder ein Relay, das beides anbietet.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte erlauben Sie unserem System am Mailserver${where(args)} die Anmeldung mit LOGIN und PLAIN über TLS.`,
      }),
    },
  },
});
