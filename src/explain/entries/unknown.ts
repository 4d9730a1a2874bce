import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** A reply or message that no rule knows. */
export const unknown = defineEntry({
  code: 'unknown',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'This reply is not known; its numbers are explained',
      meaning: say`No rule fits this text. Numbers that begin with 4 mean: later perhaps; with 5: for good, something must change.`,
      cause: (args) => say`${cameBack(args, 'en')}. What the server means stands in its own words above its numbers.`,
      advice: () =>
        adviceLines(
          say`Read the server's own words: they often name the address or the rule that is meant.`,
          say`If the code begins with 4, try again in a few minutes; with 5, something must be changed first.`,
          say`Give the exact reply to the administrator of the server.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server refuses us with the following reply. What does it mean, and what must we change?`,
        ),
    },
    de: {
      title: 'Diese Antwort ist unbekannt; ihre Nummern werden erklärt',
      meaning: say`Keine Regel passt zu diesem Text. Nummern mit 4 am Anfang heißen: später vielleicht; mit 5: endgültig, etwas muss sich ändern.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}. Was der Server meint, steht in seinen eigenen Worten bei den Nummern.`,
      advice: () =>
        adviceLines(
          say`Lesen Sie die Worte des Servers: Oft nennen sie die Adresse oder Regel, um die es geht.`,
          say`Beginnt der Code mit 4, versuchen Sie es in einigen Minuten erneut; mit 5 muss zuerst etwas geändert werden.`,
          say`Geben Sie die genaue Antwort an die Verwaltung des Servers.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server lehnt uns mit dieser Antwort ab. Was bedeutet sie, und was müssen wir ändern?`,
        ),
    },
  },
});
