import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** The recipient's address is malformed. */
export const recipientSyntax = defineEntry({
  code: 'recipient.syntax',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: "The recipient's address is malformed",
      meaning: say`The server cannot read the recipient as a mail address of the form name@domain.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not take ${party('recipient', args, 'en')} for a valid address.`,
      advice: () =>
        adviceLines(
          say`Correct the recipient's address: no blanks, no name, no comma or semicolon, a domain behind the @.`,
          say`Check the list that ${product} takes recipients from for several addresses in one field.`,
        ),
    },
    de: {
      title: 'Die Empfängeradresse ist falsch geschrieben',
      meaning: say`Der Server kann den Empfänger nicht als Mailadresse der Form name@domain lesen.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er erkennt ${party('recipient', args, 'de')} nicht als gültige Adresse.`,
      advice: () =>
        adviceLines(
          say`Berichtigen Sie die Empfängeradresse: ohne Leerzeichen, Namen, Komma oder Semikolon, mit Domain hinter dem @.`,
          say`Prüfen Sie das Feld, aus dem ${product} die Empfänger nimmt: Es darf nicht mehrere Adressen auf einmal enthalten.`,
        ),
    },
  },
});
