import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { seconds } from '../phrases/seconds.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';

/** The server took the test mail, but it is not in the mailbox yet. */
export const deliveryNotArrived = defineEntry({
  code: 'delivery.not-arrived',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'The test mail has not arrived yet',
      meaning: say`The server took it, but accepted is not delivered: it may be waiting in a queue, held by a filter, or on its way back to the sender.`,
      cause: ({ recipient, seconds: time }) =>
        say`After ${value(`${seconds(time, 'en')} s`)} there is no mail of this test in the mailbox of ${recipient}.`,
      advice: () =>
        adviceLines(
          say`Look in the spam folder, and in the quarantine where there is one.`,
          say`Look for a bounce in the sender's mailbox; it names the reason.`,
          say`Wait a quarter of an hour: with greylisting the first mail comes late.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`Your server took our test mail, but it did not arrive. What became of it (message trace)?`
            : say`Your server took our test mail to ${args.recipient}, but it did not arrive. What became of it (message trace)?`,
      }),
    },
    de: {
      title: 'Die Testmail ist noch nicht angekommen',
      meaning: say`Der Server nahm sie an, aber angenommen ist nicht zugestellt: Sie kann in einer Warteschlange stehen, von einem Filter gehalten werden oder an den Absender zurückgehen.`,
      cause: ({ recipient, seconds: time }) =>
        say`Nach ${value(`${seconds(time, 'de')} s`)} liegt keine Mail dieses Tests im Postfach ${recipient}.`,
      advice: () =>
        adviceLines(
          say`Sehen Sie im Spam-Ordner nach und, wo es eine gibt, in der Quarantäne.`,
          say`Suchen Sie im Postfach des Absenders nach einer Unzustellbarkeitsmeldung; sie nennt den Grund.`,
          say`Warten Sie eine Viertelstunde: Bei Greylisting kommt die erste Mail verspätet.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Ihr Server nahm unsere Testmail an, sie kam aber nicht an. Was wurde aus ihr (Nachrichtenverfolgung)?`
            : say`Ihr Server nahm unsere Testmail an ${args.recipient} an, sie kam aber nicht an. Was wurde aus ihr (Nachrichtenverfolgung)?`,
      }),
    },
  },
});
