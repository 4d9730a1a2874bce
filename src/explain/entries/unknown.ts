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
      title: 'The meaning of this message is not known',
      meaning: say`No rule fits this text; only its numbers, where it has any, can be explained.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}, which no rule knows. Below are its own words and what its numbers mean.`,
      advice: () =>
        adviceLines(
          say`Read the message's own words: they often name the address or the rule that is meant.`,
          say`If it has a three-digit code that begins with 4, try again in a few minutes; with 5, something must be changed first.`,
          say`Give the exact message to the administrator of the server.`,
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
      title: 'Die Bedeutung dieser Meldung ist nicht bekannt',
      meaning: say`Keine Regel passt zu diesem Text; nur seine Nummern, wo er welche hat, lassen sich erklären.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}; keine Regel kennt das. Darunter stehen die Worte des Servers und was ihre Nummern heißen.`,
      advice: () =>
        adviceLines(
          say`Lesen Sie die Meldung genau: Oft nennt sie die Adresse oder Regel, um die es geht.`,
          say`Steht darin ein dreistelliger Code, der mit 4 beginnt, versuchen Sie es in einigen Minuten erneut; bei 5 muss zuerst etwas geändert werden.`,
          say`Geben Sie die genaue Meldung an die Administration des Servers.`,
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
