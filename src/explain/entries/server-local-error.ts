import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** The server has a fault of its own. */
export const serverLocalError = defineEntry({
  code: 'server.local-error',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server has a fault of its own',
      meaning: say`Something failed inside the server. The settings here are not to blame.`,
      cause: (args) => say`${cameBack(args, 'en')}: it reports an internal fault.`,
      advice: () =>
        adviceLines(
          say`Try again in a few minutes: such faults often pass.`,
          say`If it stays so: have the server's log checked for this time.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server reports an internal fault. Please look into its log for this time.`,
        ),
    },
    de: {
      title: 'Der Server hat selbst eine Störung',
      meaning: say`Im Server ist etwas gescheitert. An den Einstellungen hier liegt es nicht.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er meldet eine interne Störung.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie es in einigen Minuten erneut: Solche Störungen gehen oft vorüber.`,
          say`Bleibt es so: Lassen Sie das Protokoll des Servers zu diesem Zeitpunkt prüfen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server meldet eine interne Störung. Bitte sehen Sie im Protokoll zu diesem Zeitpunkt nach.`,
        ),
    },
  },
});
