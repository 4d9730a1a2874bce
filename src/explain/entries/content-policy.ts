import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** Refused for a rule about content. */
export const contentPolicy = defineEntry({
  code: 'content.policy',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'A rule of the server refuses the message',
      meaning: say`The server takes the envelope, but a rule about content, attachments or headers refuses the message.`,
      cause: (args) => say`${cameBack(args, 'en')}: a rule refuses the message from ${party('sender', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Try a short plain text without attachment: if it passes, the attachment or content is meant.`,
          say`Avoid file types that are often forbidden: programs, scripts, documents with macros, encrypted archives.`,
          say`Ask which rule it was, and for an exception.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`A rule of your server refuses our message. Which rule is it, and can you make an exception?`,
        ),
    },
    de: {
      title: 'Eine Regel des Servers lehnt die Nachricht ab',
      meaning: say`Der Server nimmt den Umschlag an, aber eine Regel zu Inhalt, Anhängen oder Kopfzeilen lehnt die Nachricht ab.`,
      cause: (args) => say`${cameBack(args, 'de')}: Eine seiner Regeln lehnt die Nachricht ab.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie einen kurzen Text ohne Anhang: Geht er durch, ist Anhang oder Inhalt gemeint.`,
          say`Meiden Sie oft verbotene Dateitypen: Programme, Skripte, Dokumente mit Makros, verschlüsselte Archive.`,
          say`Fragen Sie, welche Regel es war, und bitten Sie um eine Ausnahme.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Eine Regel Ihres Servers lehnt unsere Nachricht ab. Welche ist es, und können Sie eine Ausnahme machen?`,
        ),
    },
  },
});
