import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The test mail arrived, but in the spam folder. */
export const deliveryInSpam = defineEntry({
  code: 'delivery.in-spam',
  severity: 'warning',
  points: ['sender'],
  words: {
    en: {
      title: 'The test mail lies in the spam folder',
      meaning: say`The way works, but the receiving server takes the mail for spam: people will not see it. It judges the sender's proofs (SPF, DKIM, DMARC), the sending server's reputation, and the text.`,
      cause: ({ recipient, folder, verdict }) =>
        say`The mail to ${recipient} was found in ${literal(excerpt(folder, 40))}${detail(verdict)}.`,
      advice: () =>
        adviceLines(
          say`Have what is wrong with SPF, DKIM and DMARC of the sender domain mended; the step about the sender names it.`,
          say`Set ${setting('sender')} to an address of the domain that the mail server belongs to.`,
          say`Mark the mail as no spam in the mailbox; then test once more, with a text like that of real mail.`,
        ),
      ask: (args) => ({
        whom: say`whoever runs the receiving mail server`,
        sentence:
          args === null
            ? say`Our test mail was put into the spam folder. Which rule or score was it?`
            : say`Our test mail to ${args.recipient} was put into the spam folder. Which rule or score was it?`,
      }),
    },
    de: {
      title: 'Die Testmail liegt im Spam-Ordner',
      meaning: say`Der Weg funktioniert, aber der empfangende Server hält die Mail für Spam: Niemand wird sie sehen. Er beurteilt Nachweise des Absenders (SPF, DKIM, DMARC), den Ruf des sendenden Servers und den Text.`,
      cause: ({ recipient, folder, verdict }) =>
        say`Die Mail an ${recipient} lag im Ordner ${literal(excerpt(folder, 40))}${detail(verdict)}.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie beheben, was an SPF, DKIM und DMARC der Absender-Domain fehlt; der Schritt zum Absender nennt es.`,
          say`Setzen Sie ${setting('sender')} auf eine Adresse der Domain, zu der der Mailserver gehört.`,
          say`Kennzeichnen Sie die Mail im Postfach als „kein Spam“ und testen Sie noch einmal, mit einem Text wie in echter Mail.`,
        ),
      ask: (args) => ({
        whom: say`die Administration des empfangenden Mailservers`,
        sentence:
          args === null
            ? say`Unsere Testmail kam in den Spam-Ordner. Welche Regel oder Bewertung war es?`
            : say`Unsere Testmail an ${args.recipient} kam in den Spam-Ordner. Welche Regel oder Bewertung war es?`,
      }),
    },
  },
});
