import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The From header is missing or malformed. */
export const dataFromHeaderInvalid = defineEntry({
  code: 'data.from-header-invalid',
  severity: 'error',
  points: ['sender', 'senderName'],
  words: {
    en: {
      title: "The message's From line is missing or malformed",
      meaning: say`Every message needs one From line with one valid address (RFC 5322). People see it as the sender.`,
      cause: (args) => say`${cameBack(args, 'en')}: it does not accept the From line of the message.`,
      advice: () =>
        adviceLines(
          say`Correct ${setting('sender')}: one full address, nothing else.`,
          say`Remove commas, quotes and angle brackets from ${setting('senderName')}.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the vendor of the system`,
          say`Mails of your program are refused for an invalid From line. Please check how it is built.`,
        ),
    },
    de: {
      title: 'Die From-Zeile der Nachricht fehlt oder ist fehlerhaft',
      meaning: say`Jede Nachricht braucht eine From-Zeile mit einer gültigen Adresse (RFC 5322). Der Empfänger sieht sie als Absender.`,
      cause: (args) => say`${cameBack(args, 'de')}: Die From-Zeile der Nachricht nimmt er nicht an.`,
      advice: () =>
        adviceLines(
          say`Berichtigen Sie ${setting('sender')}: eine vollständige Adresse, sonst nichts.`,
          say`Entfernen Sie Kommas, Anführungszeichen und spitze Klammern aus ${setting('senderName')}.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Hersteller des Systems`,
          say`Mails Ihres Programms werden wegen ungültiger From-Zeile abgelehnt. Bitte prüfen Sie, wie sie gebildet wird.`,
        ),
    },
  },
});
