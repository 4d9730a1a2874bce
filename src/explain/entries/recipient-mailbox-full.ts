import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The recipient's mailbox is full. */
export const recipientMailboxFull = defineEntry({
  code: 'recipient.mailbox-full',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: "The recipient's mailbox is full",
      meaning: say`The mailbox has no room left for more mail. The sending side is fine.`,
      cause: (args) => say`${cameBack(args, 'en')}: the mailbox of ${party('recipient', args, 'en')} is full.`,
      advice: () =>
        adviceLines(
          say`Test with another recipient: the settings here are fine up to this point.`,
          say`Tell the recipient in another way to make room.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the recipient`,
          say`Your mailbox is full, so our mail cannot be delivered. Please make room.`,
        ),
    },
    de: {
      title: 'Das Postfach des Empfängers ist voll',
      meaning: say`Im Postfach ist kein Platz für weitere Mail. Auf der sendenden Seite ist alles in Ordnung.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('recipient', args, 'de')} ist im Postfach kein Platz mehr.`,
      advice: () =>
        adviceLines(
          say`Testen Sie mit einem anderen Empfänger: Die Einstellungen hier sind bis zu diesem Punkt in Ordnung.`,
          say`Bitten Sie den Empfänger auf anderem Weg, Platz zu schaffen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Empfänger`,
          say`Ihr Postfach ist voll, unsere Mail kann nicht zugestellt werden. Bitte schaffen Sie Platz.`,
        ),
    },
  },
});
