import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** Too many connections at once from this address. */
export const greetingTooManyConnections = defineEntry({
  code: 'greeting.too-many-connections',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'Too many connections at once from this machine',
      meaning: say`The server limits how many connections one address may hold at the same time.`,
      cause: (args) => say`${cameBack(args, 'en')}: too many connections from this address are open.`,
      advice: () =>
        adviceLines(
          say`Wait a few minutes and try again: old connections end by themselves.`,
          say`Look for other programs behind the same address that send through this server at the same time.`,
          say`Let ${product} send fewer mails at once.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Our machine reaches your limit of simultaneous connections. Which limit holds, and can it be raised for us?`,
        ),
    },
    de: {
      title: 'Zu viele gleichzeitige Verbindungen von diesem Rechner',
      meaning: say`Der Server begrenzt, wie viele Verbindungen eine Adresse gleichzeitig halten darf.`,
      cause: (args) => say`${cameBack(args, 'de')}: Zu viele Verbindungen dieser Adresse sind offen.`,
      advice: () =>
        adviceLines(
          say`Warten Sie einige Minuten und versuchen Sie es erneut: Alte Verbindungen enden von selbst.`,
          say`Suchen Sie andere Programme hinter derselben Adresse, die gleichzeitig über diesen Server senden.`,
          say`Lassen Sie ${product} weniger Mails gleichzeitig senden.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Unser Rechner erreicht Ihre Grenze für gleichzeitige Verbindungen. Welche gilt, und lässt sie sich für uns anheben?`,
        ),
    },
  },
});
