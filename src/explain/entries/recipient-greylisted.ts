import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The server takes the mail only at the second attempt. */
export const recipientGreylisted = defineEntry({
  code: 'recipient.greylisted',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'The server asks to try again later (greylisting)',
      meaning: say`The server puts off unknown senders once; mail servers try again by themselves, simple programs may not.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it puts off the mail to ${party('recipient', args, 'en')} for a few minutes.`,
      advice: () =>
        adviceLines(
          say`Wait 5 to 15 minutes and try again: the second attempt usually passes.`,
          say`Send through a server that you sign in to: it repeats by itself and is seldom put off.`,
          say`Ask for this machine's address to be excepted from greylisting.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Please except our machine's address from greylisting: our program does not repeat deliveries.`,
        ),
    },
    de: {
      title: 'Der Server bittet um einen späteren Versuch (Greylisting)',
      meaning: say`Der Server weist unbekannte Absender einmal ab; Mailserver versuchen es von selbst erneut, einfache Programme oft nicht.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('recipient', args, 'de')} nimmt er die Mail erst in einigen Minuten an.`,
      advice: () =>
        adviceLines(
          say`Warten Sie 5 bis 15 Minuten und versuchen Sie es erneut: Beim zweiten Mal geht es meist.`,
          say`Senden Sie über einen Server mit Anmeldung: Er wiederholt von selbst und wird selten abgewiesen.`,
          say`Lassen Sie die Adresse dieses Rechners vom Greylisting ausnehmen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Bitte nehmen Sie die Adresse unseres Rechners vom Greylisting aus: Unser Programm wiederholt Zustellungen nicht.`,
        ),
    },
  },
});
