import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** No server is set: the system would hand mail to the mail program of the machine. */
export const configLocalClient = defineEntry({
  code: 'config.local-client',
  severity: 'warning',
  points: ['host'],
  words: {
    en: {
      title: 'No mail server is set, the local mail program is used',
      meaning: say`Without a server ${product} hands each mail to the mail program of the machine it runs on. A service usually has none.`,
      cause: ({ name }) => say`${literal(name)} is empty.`,
      advice: () =>
        adviceLines(
          say`Enter the mail server's name in ${setting('host')}.`,
          say`If the local mail program is really meant, check there that it can send.`,
        ),
    },
    de: {
      title: 'Kein Mailserver eingetragen: lokales Mailprogramm',
      meaning: say`Ohne Server übergibt ${product} jede Mail dem Mailprogramm des Rechners. Ein Dienst hat gewöhnlich keines.`,
      cause: ({ name }) => say`${literal(name)} ist leer.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie den Namen des Mailservers in ${setting('host')} ein.`,
          say`Ist wirklich das lokale Mailprogramm gemeint, prüfen Sie dort, ob es senden kann.`,
        ),
    },
  },
});
