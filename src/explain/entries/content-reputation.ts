import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** Refused for the reputation of sender or network. */
export const contentReputation = defineEntry({
  code: 'content.reputation',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: 'The server refuses for bad reputation',
      meaning: say`The server distrusts this network or this domain because of earlier mail. The content need not be to blame.`,
      cause: (args) => say`${cameBack(args, 'en')}: it distrusts this network or the sender's domain.`,
      advice: () =>
        adviceLines(
          say`Have the network and the account checked for misuse.`,
          say`Send through the provider's server with sign-in: its reputation counts, not that of this line.`,
          say`Have SPF, DKIM and DMARC set up; reputation then recovers within days.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the administrator of the server that refuses`,
          say`Your server refuses us for bad reputation. What led to it, and how can we be cleared?`,
        ),
    },
    de: {
      title: 'Der Server lehnt wegen schlechten Rufs ab',
      meaning: say`Der Server misstraut diesem Netz oder dieser Domain wegen früherer Mails. Am Inhalt muss es nicht liegen.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er misstraut diesem Netz oder der Domain des Absenders.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie Netz und Konto auf Missbrauch prüfen.`,
          say`Senden Sie mit Anmeldung über den Server des Anbieters: Dann zählt dessen Ruf, nicht der dieses Anschlusses.`,
          say`Lassen Sie SPF, DKIM und DMARC einrichten; der Ruf erholt sich dann in einigen Tagen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des ablehnenden Servers`,
          say`Ihr Server lehnt uns wegen schlechten Rufs ab. Was hat dazu geführt, und wie werden wir wieder zugelassen?`,
        ),
    },
  },
});
