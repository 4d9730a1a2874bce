import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** Too many things at once for this account. */
export const limitConcurrentConnections = defineEntry({
  code: 'limit.concurrent-connections',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'The account sends too much at the same time',
      meaning: say`The provider limits how many messages or connections one account may have under way at once.`,
      cause: (args) => say`${cameBack(args, 'en')}: too much is under way at once for ${party('user', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Let ${product} send one mail after the other.`,
          say`Look for other programs or devices that use the same account.`,
          say`Use accounts of their own for programs that send at the same time.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`How many connections may ${party('user', args, 'en')} hold at once?`,
        ),
    },
    de: {
      title: 'Das Konto sendet zu viel gleichzeitig',
      meaning: say`Der Anbieter begrenzt, wie viele Nachrichten oder Verbindungen eines Kontos gleichzeitig laufen dürfen.`,
      cause: (args) => say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} läuft zu viel gleichzeitig.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie ${product} eine Mail nach der anderen senden.`,
          say`Suchen Sie andere Programme oder Geräte, die dasselbe Konto nutzen.`,
          say`Nehmen Sie eigene Konten für Programme, die gleichzeitig senden.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Wie viele Verbindungen darf ${party('user', args, 'de')} gleichzeitig halten?`,
        ),
    },
  },
});
