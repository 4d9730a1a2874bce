import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** Too many mails in too short a time. */
export const limitRate = defineEntry({
  code: 'limit.rate',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'Too many mails in too short a time',
      meaning: say`The server slows down whoever sends too fast. That passes by itself.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it takes no more for now from ${party('sender', args, 'en')} or from this machine.`,
      advice: () =>
        adviceLines(
          say`Wait 15 to 60 minutes, then try again.`,
          say`Spread the sending of ${product} over a longer time.`,
          say`For regular large numbers use a server or service that is meant for them.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`We reach your sending rate. Which limit holds for us, and can it be raised?`,
        ),
    },
    de: {
      title: 'Zu viele Mails in zu kurzer Zeit',
      meaning: say`Der Server bremst, wer zu schnell sendet. Das geht von selbst vorüber.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('sender', args, 'de')} oder diesen Rechner nimmt er vorerst nichts mehr an.`,
      advice: () =>
        adviceLines(
          say`Warten Sie 15 bis 60 Minuten und versuchen Sie es dann erneut.`,
          say`Verteilen Sie auf längere Zeit, was ${product} sendet.`,
          say`Für regelmäßig große Mengen nutzen Sie einen Server oder Dienst, der dafür gedacht ist.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server nimmt unsere Mails nur langsam an. Wie viele erlaubt er uns in welcher Zeit, und lässt sich das anheben?`,
        ),
    },
  },
});
