import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** The test mail was handed over to the server: no proof of arrival. */
export const deliveryAccepted = defineEntry({
  code: 'delivery.accepted',
  severity: 'info',
  points: [],
  words: {
    en: {
      title: 'The server accepted the test mail',
      meaning: say`The server is now responsible for it. Accepted does not mean arrived: it can still be refused further on, or end up as spam.`,
      cause: (args) =>
        say`${place(args)} took the mail to ${args.recipient}: ${literal(excerpt(`${args.reply.code} ${args.reply.lines[0] ?? ''}`))}. Message-ID ${literal(excerpt(args.messageId))}.`,
      advice: () =>
        adviceLines(
          say`Look for the mail in the recipient's mailbox, the spam folder included.`,
          say`If it does not come, look for a bounce in the sender's mailbox.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`What became of our test mail in your mail server?`
            : say`What became of the mail ${literal(excerpt(args.messageId))} to ${args.recipient} in your mail server${where(args)}?`,
      }),
    },
    de: {
      title: 'Der Server hat die Testmail angenommen',
      meaning: say`Nun ist der Server dafür zuständig. Angenommen heißt nicht angekommen: Sie kann weiter hinten noch abgelehnt werden oder im Spam landen.`,
      cause: (args) =>
        say`${place(args)} nahm die Mail an ${args.recipient} an: ${literal(excerpt(`${args.reply.code} ${args.reply.lines[0] ?? ''}`))}. Message-ID ${literal(excerpt(args.messageId))}.`,
      advice: () =>
        adviceLines(
          say`Sehen Sie im Postfach des Empfängers nach, auch im Spam-Ordner.`,
          say`Kommt sie nicht an, suchen Sie im Postfach des Absenders nach einer Unzustellbarkeitsmeldung.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Was wurde im Mailserver aus unserer Testmail?`
            : say`Was wurde in Ihrem Mailserver${where(args)} aus der Mail ${literal(excerpt(args.messageId))} an ${args.recipient}?`,
      }),
    },
  },
});
