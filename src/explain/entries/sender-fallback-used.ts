import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { levelFrom } from '../phrases/level-from.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** Another level of the fallback chain supplies the sender than one would think. */
export const senderFallbackUsed = defineEntry({
  code: 'sender.fallback-used',
  severity: 'warning',
  points: ['sender'],
  words: {
    en: {
      title: 'The sender comes from another level than expected',
      meaning: say`${product} looks for a sender on several levels, one after the other, and takes the first it finds. Recipients see that address and reply to it.`,
      cause: (args) =>
        say`${args.address} comes from ${levelFrom(args.level, 'en')} (${literal(args.name)}), not from ${levelFrom(args.expected, 'en')}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Enter ${setting('sender')} on the level where it is expected.`
            : say`If that is not wanted, enter ${setting('sender')} in ${levelFrom(args.expected, 'en')}.`,
          say`If it is wanted, nothing is to be done; check only that the account may send with this address.`,
        ),
    },
    de: {
      title: 'Der Absender stammt von einer anderen Ebene',
      meaning: say`${product} sucht den Absender nacheinander auf mehreren Ebenen und nimmt den ersten, der sich findet. Diese Adresse sehen die Empfänger, und an sie gehen ihre Antworten.`,
      cause: (args) =>
        say`${args.address} stammt aus ${levelFrom(args.level, 'de')} (${literal(args.name)}), nicht aus ${levelFrom(args.expected, 'de')}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Tragen Sie ${setting('sender')} auf der Ebene ein, auf der Sie den Absender erwarten.`
            : say`Ist das nicht gewollt, tragen Sie ${setting('sender')} auf der erwarteten Ebene ein, sonst gilt weiter die andere.`,
          say`Ist es gewollt, ist nichts zu tun; prüfen Sie nur, ob das Konto mit dieser Adresse senden darf.`,
        ),
    },
  },
});
