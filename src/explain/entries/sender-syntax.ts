import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The sender's address is malformed. */
export const senderSyntax = defineEntry({
  code: 'sender.syntax',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: "The sender's address is malformed",
      meaning: say`The server cannot read the sender as a mail address of the form name@domain.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it does not take ${party('sender', args, 'en')} for a valid address.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Correct ${setting('sender')}: only the address, without name, blanks, quotes or angle brackets.`,
          say`Use a full address with a domain behind the @.`,
          say`Umlauts before or behind the @ need a server with SMTPUTF8: better do without.`,
        ),
    },
    de: {
      title: 'Die Absenderadresse ist falsch geschrieben',
      meaning: say`Der Server kann den Absender nicht als Mailadresse der Form name@domain lesen.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er erkennt ${party('sender', args, 'de')} nicht als gültige Adresse.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Berichtigen Sie ${setting('sender')}: nur die Adresse, ohne Namen, Leerzeichen, Anführungszeichen oder spitze Klammern.`,
          say`Nehmen Sie eine vollständige Adresse mit Domain hinter dem @.`,
          say`Umlaute vor oder hinter dem @ brauchen einen Server mit SMTPUTF8: besser ohne.`,
        ),
    },
  },
});
