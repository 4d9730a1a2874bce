import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** Too many recipients in one mail. */
export const limitRecipients = defineEntry({
  code: 'limit.recipients',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'Too many recipients in one mail',
      meaning: say`The server takes only a certain number of recipients in one go.`,
      cause: (args) => say`${cameBack(args, 'en')}: it takes no more recipients for this mail.`,
      advice: () =>
        adviceLines(
          say`Split the recipients over several mails.`,
          say`Use a distribution list on the server in place of many addresses.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`How many recipients may one mail have, and can the limit be raised for us?`,
        ),
    },
    de: {
      title: 'Zu viele Empfänger in einer Mail',
      meaning: say`Der Server nimmt nur eine bestimmte Zahl von Empfängern auf einmal an.`,
      cause: (args) => say`${cameBack(args, 'de')}: Weitere Empfänger nimmt er für diese Mail nicht an.`,
      advice: () =>
        adviceLines(
          say`Verteilen Sie die Empfänger auf mehrere Mails.`,
          say`Nutzen Sie statt vieler Adressen einen Verteiler auf dem Server.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Wie viele Empfänger darf eine Mail haben, und lässt sich die Grenze für uns anheben?`,
        ),
    },
  },
});
