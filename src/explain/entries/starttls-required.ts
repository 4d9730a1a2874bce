import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** The server demands encryption, the settings do not. */
export const starttlsRequired = defineEntry({
  code: 'starttls.required',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The server demands encryption first',
      meaning: say`The server takes neither sign-in nor mail before the connection is encrypted.`,
      cause: (args) => say`${cameBack(args, 'en')}: it wants encryption before anything else.`,
      advice: () =>
        adviceLines(
          say`Set ${mode('starttls')} and ${assign('port', 587)}.`,
          say`Or set ${mode('tls')} and ${assign('port', 465)}: encrypted from the first byte.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Which port and which encryption (STARTTLS or TLS from the first byte) does the server expect from programs?`,
        ),
    },
    de: {
      title: 'Der Server verlangt zuerst Verschlüsselung',
      meaning: say`Der Server nimmt weder Anmeldung noch Mail an, solange die Verbindung nicht verschlüsselt ist.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er verlangt vor allem anderen Verschlüsselung.`,
      advice: () =>
        adviceLines(
          say`Setzen Sie ${mode('starttls')} und ${assign('port', 587)}.`,
          say`Oder setzen Sie ${mode('tls')} und ${assign('port', 465)}: verschlüsselt ab dem ersten Byte.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Welchen Port und welche Verschlüsselung (STARTTLS oder TLS ab dem ersten Byte) erwartet der Server von Programmen?`,
        ),
    },
  },
});
