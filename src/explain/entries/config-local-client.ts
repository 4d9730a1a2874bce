import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { nativeName } from '../phrases/native-name.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

/** No server is set: the system would hand mail to the mail program of the machine. */
export const configLocalClient = defineEntry({
  code: 'config.local-client',
  severity: 'warning',
  points: ['host', 'transport'],
  words: {
    en: {
      title: 'Mail goes through the local mail program, not a server',
      meaning: say`${product} hands each mail to the mail program of the user's machine. A service or a batch server usually has none.`,
      cause: ({ name, reason }) =>
        reason === 'client-chosen'
          ? say`A server is entered, but ${nativeName(name, 'en')} says that mail goes through the local mail program.`
          : say`${nativeName(name, 'en')} is empty, so the local mail program is used.`,
      advice: (args) =>
        adviceLines(
          args?.reason === 'client-chosen'
            ? say`Set ${nativeName(args.name, 'en')} to SMTP if mail is to go through the server that is entered.`
            : say`Enter the mail server's name in ${setting('host')}.`,
          say`If the local mail program is really meant, check that it can send for each user concerned.`,
        ),
    },
    de: {
      title: 'Gesendet wird über das lokale Mailprogramm',
      meaning: say`${product} übergibt jede Mail dem Mailprogramm auf dem Rechner des Benutzers. Dienste und Stapelserver haben gewöhnlich keines.`,
      cause: ({ name, reason }) =>
        reason === 'client-chosen'
          ? say`Ein Server ist eingetragen, aber nach ${nativeName(name, 'de')} geht Mail über das lokale Mailprogramm.`
          : say`${nativeName(name, 'de')} ist leer, deshalb wird das lokale Mailprogramm verwendet.`,
      advice: (args) =>
        adviceLines(
          args?.reason === 'client-chosen'
            ? say`Stellen Sie ${nativeName(args.name, 'de')} auf SMTP, wenn Mail über den eingetragenen Server gehen soll.`
            : say`Tragen Sie den Namen des Mailservers in ${setting('host')} ein.`,
          say`Ist wirklich das lokale Mailprogramm gemeint, prüfen Sie bei jedem betroffenen Benutzer, ob es senden kann.`,
        ),
    },
  },
});
