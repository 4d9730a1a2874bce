import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** Refused because of a virus. */
export const contentVirus = defineEntry({
  code: 'content.virus',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The server reports a virus in the message',
      meaning: say`A virus scanner found something in the message or an attachment.`,
      cause: (args) => say`${cameBack(args, 'en')}: its scanner refuses the message.`,
      advice: () =>
        adviceLines(
          say`Do not send the file again; have it, and this machine, checked by a virus scanner.`,
          say`Archives with a password and documents with macros are often refused, too: send another format.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your scanner refuses our message. Which attachment and which signature are meant?`,
        ),
    },
    de: {
      title: 'Der Server meldet einen Virus in der Nachricht',
      meaning: say`Ein Virenscanner hat in der Nachricht oder einem Anhang etwas gefunden.`,
      cause: (args) => say`${cameBack(args, 'de')}: Sein Scanner lehnt die Nachricht ab.`,
      advice: () =>
        adviceLines(
          say`Senden Sie die Datei nicht noch einmal; lassen Sie sie und diesen Rechner auf Viren prüfen.`,
          say`Auch Archive mit Passwort und Dokumente mit Makros werden oft abgelehnt: Senden Sie ein anderes Format.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Scanner lehnt unsere Nachricht ab. Welcher Anhang und welche Signatur sind gemeint?`,
        ),
    },
  },
});
