import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { seconds } from '../phrases/seconds.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

/** The test mail was found in the mailbox. */
export const deliveryArrived = defineEntry({
  code: 'delivery.arrived',
  severity: 'info',
  points: [],
  words: {
    en: {
      title: 'The test mail has arrived',
      meaning: say`The whole way works: the settings, the mail server, and delivery to this mailbox.`,
      cause: ({ recipient, folder, seconds: time }) =>
        say`The mail to ${recipient} was found in ${literal(excerpt(folder, 40))} after ${value(`${seconds(time, 'en')} s`)}.`,
      advice: () =>
        adviceLines(
          say`If it lies in the spam folder, have the sender's SPF, DKIM and DMARC checked.`,
          say`Test once with a recipient at another provider too: each has rules of its own.`,
        ),
    },
    de: {
      title: 'Die Testmail ist angekommen',
      meaning: say`Der ganze Weg funktioniert: die Einstellungen, der Mailserver und die Zustellung in dieses Postfach.`,
      cause: ({ recipient, folder, seconds: time }) =>
        say`Die Mail an ${recipient} lag nach ${value(`${seconds(time, 'de')} s`)} im Ordner ${literal(excerpt(folder, 40))}.`,
      advice: () =>
        adviceLines(
          say`Liegt sie im Spam-Ordner, lassen Sie SPF, DKIM und DMARC des Absenders prüfen.`,
          say`Testen Sie einmal auch mit einem Empfänger bei einem anderen Anbieter: Jeder hat eigene Regeln.`,
        ),
    },
  },
});
