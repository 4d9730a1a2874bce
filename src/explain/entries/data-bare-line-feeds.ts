import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** The message has line ends that SMTP forbids. */
export const dataBareLineFeeds = defineEntry({
  code: 'data.bare-line-feeds',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The message has line ends that SMTP forbids',
      meaning: say`Lines must end with CR and LF together. Servers refuse single ones, because they help to smuggle mail.`,
      cause: (args) => say`${cameBack(args, 'en')}: the message holds single LF or CR characters.`,
      advice: () =>
        adviceLines(
          say`Update ${product}: its mails must end every line with CR LF.`,
          say`Look for templates or signatures with Unix line ends, and save them with Windows line ends.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the vendor of the system`,
          say`Your program sends single line feeds, which SMTP forbids (RFC 5321 section 2.3.8). Please mend that.`,
        ),
    },
    de: {
      title: 'Die Nachricht hat Zeilenenden, die SMTP verbietet',
      meaning: say`Zeilen müssen mit CR und LF zusammen enden. Einzelne lehnen Server ab, weil sich damit Mails einschmuggeln lassen.`,
      cause: (args) => say`${cameBack(args, 'de')}: Die Nachricht enthält einzelne LF- oder CR-Zeichen.`,
      advice: () =>
        adviceLines(
          say`Aktualisieren Sie ${product}: Jede Zeile seiner Mails muss mit CR LF enden.`,
          say`Suchen Sie Vorlagen oder Signaturen mit Unix-Zeilenenden und speichern Sie sie mit Windows-Zeilenenden.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Hersteller des Systems`,
          say`Ihr Programm sendet einzelne Zeilenvorschübe, die SMTP verbietet (RFC 5321, Abschnitt 2.3.8). Bitte beheben Sie das.`,
        ),
    },
  },
});
