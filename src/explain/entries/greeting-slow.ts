import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { seconds } from '../phrases/seconds.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The greeting came late. */
export const greetingSlow = defineEntry({
  code: 'greeting.slow',
  severity: 'warning',
  points: ['timeout'],
  words: {
    en: {
      title: 'The server greets late',
      meaning: say`Slow is not broken: some servers wait on purpose to deter spammers, others look up the client's address in vain. A short timeout then breaks off.`,
      cause: (args) => say`${place(args)} sent its greeting after ${seconds(args.seconds, 'en')} s.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Make sure that ${setting('timeout')} is well above this delay.`
            : say`Make sure that ${setting('timeout')} is well above ${Math.ceil(args.seconds)} seconds.`,
          say`Have the server's administrator exempt this machine's address from the delay.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} greets us late. Is that a deliberate delay, or does looking up our address fail?`,
      }),
    },
    de: {
      title: 'Der Server grüßt spät',
      meaning: say`Langsam heißt nicht gestört: Manche Server warten absichtlich, um Spam abzuhalten, andere fragen vergeblich nach dem Namen des Clients. Ein kurzes Zeitlimit bricht dann ab.`,
      cause: (args) => say`${place(args)} grüßte erst nach ${seconds(args.seconds, 'de')} s.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Achten Sie darauf, dass ${setting('timeout')} deutlich über dieser Verzögerung liegt.`
            : say`Achten Sie darauf, dass ${setting('timeout')} deutlich über ${Math.ceil(args.seconds)} Sekunden liegt.`,
          say`Lassen Sie die Adresse dieses Rechners am Server von der Verzögerung ausnehmen.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} grüßt uns spät. Ist das eine gewollte Verzögerung, oder scheitert die Namensauflösung unserer Adresse?`,
      }),
    },
  },
});
