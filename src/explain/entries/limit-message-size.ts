import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** The message is too large. */
export const limitMessageSize = defineEntry({
  code: 'limit.message-size',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The message is too large for the server',
      meaning: say`The server takes messages only up to a certain size; attachments grow by a third on their way.`,
      cause: (args) => say`${cameBack(args, 'en')}: it does not take a message of this size.`,
      advice: () =>
        adviceLines(
          say`Send smaller attachments, or a link in place of the file.`,
          say`Have the limit raised for sender and recipient: the smallest one on the way counts.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Which message size does your server allow, and can it be raised for our program?`,
        ),
    },
    de: {
      title: 'Die Nachricht ist zu groß für den Server',
      meaning: say`Der Server nimmt Nachrichten nur bis zu einer bestimmten Größe an; Anhänge wachsen unterwegs um ein Drittel.`,
      cause: (args) => say`${cameBack(args, 'de')}: Eine Nachricht dieser Größe nimmt er nicht an.`,
      advice: () =>
        adviceLines(
          say`Senden Sie kleinere Anhänge oder einen Link statt der Datei.`,
          say`Lassen Sie die Grenze für Absender und Empfänger anheben: Die kleinste auf dem Weg zählt.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Welche Nachrichtengröße erlaubt Ihr Server, und lässt sie sich für unser Programm anheben?`,
        ),
    },
  },
});
