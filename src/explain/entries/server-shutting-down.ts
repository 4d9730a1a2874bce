import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** The server is ending its service at the moment. */
export const serverShuttingDown = defineEntry({
  code: 'server.shutting-down',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server is ending its service at the moment',
      meaning: say`The server is being restarted, maintained, or ends connections for another reason. It usually passes.`,
      cause: (args) => say`${cameBack(args, 'en')}: it takes nothing at the moment and ends the connection.`,
      advice: () =>
        adviceLines(
          say`Try again in a few minutes.`,
          say`If it stays so, ask whether the server is in maintenance or limits this machine.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server ends our connections with 421. Is it in maintenance, or is our machine limited?`,
        ),
    },
    de: {
      title: 'Der Server stellt gerade den Dienst ein',
      meaning: say`Der Server wird neu gestartet, gewartet oder beendet Verbindungen aus anderem Grund. Meist geht es vorüber.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er nimmt gerade nichts an und beendet die Verbindung.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie es in einigen Minuten erneut.`,
          say`Bleibt es so, fragen Sie, ob der Server gewartet wird oder diesen Rechner begrenzt.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server beendet unsere Verbindungen mit 421. Wird er gewartet, oder ist unser Rechner begrenzt?`,
        ),
    },
  },
});
