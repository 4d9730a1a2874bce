import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** Refused as spam. */
export const contentSpam = defineEntry({
  code: 'content.spam',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The server takes the message for spam',
      meaning: say`A filter judged content, links or sender of this message. Connection and sign-in are fine.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: its filter refuses the message from ${party('sender', args, 'en')} as spam.`,
      advice: (args) =>
        adviceLines(
          say`Try a short plain text without links and attachments: if it passes, the content is what disturbs.`,
          say`Have SPF, DKIM and DMARC of the sender's domain set up for this server.`,
          say`Ask the recipient's side to allow ${party('sender', args, 'en')}.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the administrator of the server that refuses`,
          say`Your filter takes our mail for spam. Please check it, and allow ${party('sender', args, 'en')}.`,
        ),
    },
    de: {
      title: 'Der Server hält die Nachricht für Spam',
      meaning: say`Ein Filter hat Inhalt, Links oder Absender dieser Nachricht beurteilt. Verbindung und Anmeldung sind in Ordnung.`,
      cause: (args) => say`${cameBack(args, 'de')}: Sein Filter hält die Nachricht für Spam.`,
      advice: (args) =>
        adviceLines(
          say`Versuchen Sie einen kurzen Text ohne Links und Anhänge: Geht er durch, stört der Inhalt.`,
          say`Lassen Sie SPF, DKIM und DMARC der Absender-Domain für diesen Server einrichten.`,
          say`Bitten Sie die Empfängerseite, ${party('sender', args, 'de')} zuzulassen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des ablehnenden Servers`,
          say`Ihr Filter hält unsere Mail für Spam. Bitte prüfen Sie das und lassen Sie ${party('sender', args, 'de')} zu.`,
        ),
    },
  },
});
