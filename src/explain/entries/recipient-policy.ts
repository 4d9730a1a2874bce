import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The recipient's rules do not let this mail in. */
export const recipientPolicy = defineEntry({
  code: 'recipient.policy',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'A rule forbids mail to this recipient',
      meaning: say`The recipient exists, but a rule of the server does not let this sender or this machine write to it.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: a rule forbids the mail from ${party('sender', args, 'en')} to ${party('recipient', args, 'en')}.`,
      advice: (args) => [
        { text: say`Test with another recipient, to see whether the rule means this one or all.` },
        {
          text: say`Ask the recipient's side to allow ${party('sender', args, 'en')}: distribution lists often take internal senders only.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the recipient's mail administrator`,
          say`Please allow mail from ${party('sender', args, 'en')} to ${party('recipient', args, 'en')}.`,
        ),
    },
    de: {
      title: 'Eine Regel verbietet Mail an diesen Empfänger',
      meaning: say`Den Empfänger gibt es, aber eine Regel des Servers lässt diesen Absender oder diesen Rechner nicht an ihn schreiben.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Eine Regel lässt ${party('sender', args, 'de')} nicht an ${party('recipient', args, 'de')} schreiben.`,
      advice: (args) => [
        { text: say`Testen Sie mit einem anderen Empfänger, ob die Regel nur diesen oder alle betrifft.` },
        {
          text: say`Bitten Sie die Empfängerseite, ${party('sender', args, 'de')} zuzulassen: Verteiler nehmen oft nur interne Absender.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Mailadministration des Empfängers`,
          say`Bitte lassen Sie ${party('sender', args, 'de')} an ${party('recipient', args, 'de')} schreiben.`,
        ),
    },
  },
});
