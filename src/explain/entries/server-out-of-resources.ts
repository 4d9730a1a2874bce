import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';

/** The server lacks disk space, memory or time. */
export const serverOutOfResources = defineEntry({
  code: 'server.out-of-resources',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server is short of disk space or overloaded',
      meaning: say`The server is up, but cannot take more mail at the moment. The settings are not to blame.`,
      cause: (args) => say`${cameBack(args, 'en')}: it lacks space, memory or time.`,
      advice: () =>
        adviceLines(
          say`Try again in a few minutes.`,
          say`If it stays so: have disk space, queue and load of the server checked.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server refuses mail for lack of resources. Please check disk space, queue and load.`,
        ),
    },
    de: {
      title: 'Dem Server fehlt Speicherplatz, oder er ist überlastet',
      meaning: say`Der Server läuft, kann aber gerade keine weitere Mail annehmen. An den Einstellungen liegt es nicht.`,
      cause: (args) => say`${cameBack(args, 'de')}: Ihm fehlt es an Platz, Speicher oder Zeit.`,
      advice: () =>
        adviceLines(
          say`Versuchen Sie es in einigen Minuten erneut.`,
          say`Bleibt es so: Lassen Sie Plattenplatz, Warteschlange und Last des Servers prüfen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server lehnt Mail aus Mangel an Ressourcen ab. Bitte prüfen Sie Plattenplatz, Warteschlange und Last.`,
        ),
    },
  },
});
