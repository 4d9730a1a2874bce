import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

/** Another account was let in; the one that the system runs under was not tried. */
export const authWindowsUntested = defineEntry({
  code: 'auth.windows-untested',
  severity: 'info',
  points: ['signInKind'],
  words: {
    en: {
      title: "The system's own account is not tested",
      meaning: say`The system signs in with the Windows account that it runs under. From here only another account can be tried: it shows that the server takes such sign-ins.`,
      cause: (args) =>
        say`${place(args)} let ${value(args.account)} in with ${literal(args.mechanism)}. Whether it also lets in the account of the service, and lets it send, is open.`,
      advice: () =>
        adviceLines(
          say`Send one mail from the system itself: only that proves it.`,
          say`Or give ${literal('--test-user')} the account that the service runs under, if you have its password.`,
          say`Where a service sends in the background, its account needs the right to send as every sender: have that checked.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`May the Windows account that our system's service runs under sign in to your mail server${where(args)} and send with our sender addresses?`,
      }),
    },
    de: {
      title: 'Das eigene Konto des Systems ist ungeprüft',
      meaning: say`Das System meldet sich mit dem Windows-Konto an, unter dem es läuft. Von hier aus lässt sich nur ein anderes versuchen: Es zeigt, dass der Server solche Anmeldungen annimmt.`,
      cause: (args) =>
        say`${place(args)} hat ${value(args.account)} mit ${literal(args.mechanism)} eingelassen. Ob er auch das Konto des Dienstes einlässt und senden lässt, ist offen.`,
      advice: () =>
        adviceLines(
          say`Senden Sie eine Mail aus dem System selbst: Nur das beweist es.`,
          say`Oder nennen Sie ${literal('--test-user')} das Konto, unter dem der Dienst läuft, wenn Sie sein Passwort haben.`,
          say`Sendet ein Dienst im Hintergrund, braucht sein Konto das Recht, als jeder Absender zu senden: Lassen Sie das prüfen.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Darf sich das Windows-Konto, unter dem der Dienst unseres Systems läuft, an Ihrem Mailserver${where(args)} anmelden und mit unseren Absenderadressen senden?`,
      }),
    },
  },
});
