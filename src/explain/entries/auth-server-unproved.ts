import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting, value } from '../tokens.ts';

/** The server does not show that it knows the password: somebody in between, or a broken server. */
export const authServerUnproved = defineEntry({
  code: 'auth.server-unproved',
  severity: 'error',
  points: ['host', 'caFile'],
  words: {
    en: {
      title: 'The server does not prove that it knows the password',
      meaning: say`With SCRAM both sides prove that they know the password. A server that cannot do that is not the one that keeps the account, or it is broken.`,
      cause: (args) =>
        args.proof === 'missing'
          ? say`${place(args)} let us in by ${value(args.mechanism)} without its own proof. The password was not sent, and nothing more was tried.`
          : say`${place(args)} answered ${value(args.mechanism)} with a wrong proof. The password was not sent, and nothing more was tried.`,
      advice: () =>
        adviceLines(
          say`Check that ${setting('host')} names the right server, and that its certificate is checked.`,
          say`Check whether a proxy, virus scanner or firewall stands between this machine and the server.`,
          say`If it is the right server, its password store is damaged: set the account's password anew there.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`At sign-in by SCRAM your mail server${where(args)} sends no valid server signature. Is it the right server, and is its password store intact?`,
      }),
    },
    de: {
      title: 'Der Server beweist nicht, dass er das Passwort kennt',
      meaning: say`Bei SCRAM beweisen beide Seiten, dass sie das Passwort kennen. Ein Server, der das nicht kann, führt das Konto nicht, oder er ist defekt.`,
      cause: (args) =>
        args.proof === 'missing'
          ? say`${place(args)} ließ die Anmeldung mit ${value(args.mechanism)} ohne eigenen Beweis zu. Das Passwort wurde nicht gesendet, weiter wurde nichts versucht.`
          : say`${place(args)} antwortete auf ${value(args.mechanism)} mit einem falschen Beweis. Das Passwort wurde nicht gesendet, weiter wurde nichts versucht.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie, ob ${setting('host')} den richtigen Server nennt und ob sein Zertifikat geprüft wird.`,
          say`Prüfen Sie, ob ein Proxy, Virenscanner oder eine Firewall zwischen diesem Rechner und dem Server steht.`,
          say`Ist es der richtige Server, ist seine Passwortdatenbank beschädigt: Setzen Sie dort das Passwort des Kontos neu.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bei der Anmeldung mit SCRAM sendet Ihr Mailserver${where(args)} keine gültige Serversignatur. Ist es der richtige Server, und ist seine Passwortdatenbank in Ordnung?`,
      }),
    },
  },
});
