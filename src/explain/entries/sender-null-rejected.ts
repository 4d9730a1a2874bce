import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The empty sender is refused. */
export const senderNullRejected = defineEntry({
  code: 'sender.null-rejected',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: 'The server refuses an empty sender',
      meaning: say`Without a sender's address (MAIL FROM:<>) only error messages are sent; many servers refuse it from programs.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: no sender's address was given, and it wants one.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Enter an address in ${setting('sender')} that belongs to the account.`,
          say`If one is entered: check whether the right file or the right user's settings are in force.`,
        ),
    },
    de: {
      title: 'Der Server lehnt einen leeren Absender ab',
      meaning: say`Ohne Absenderadresse (MAIL FROM:<>) werden nur Fehlermeldungen gesendet; von Programmen lehnen viele Server das ab.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Es war keine Absenderadresse angegeben, er verlangt aber eine.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('sender')} eine Adresse ein, die zum Konto gehört.`,
          say`Ist eine eingetragen: Prüfen Sie, ob die richtige Datei oder die richtigen Benutzereinstellungen gelten.`,
        ),
    },
  },
});
