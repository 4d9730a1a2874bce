import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** A change takes effect only after a restart of the service. */
export const configRestartNeeded = defineEntry({
  code: 'config.restart-needed',
  severity: 'info',
  points: [],
  words: {
    en: {
      title: 'Changes count only after a restart of the service',
      meaning: say`The settings of ${product} are read when its service starts. Until it is restarted, the old ones count.`,
      cause: ({ service }) => say`The settings are read by the service ${service}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Restart the system's service after each change.`
            : say`Restart the service ${args.service} after each change.`,
          say`Choose a moment when nobody works with the system: the restart interrupts it.`,
        ),
    },
    de: {
      title: 'Änderungen gelten erst nach Neustart des Dienstes',
      meaning: say`Die Einstellungen liest ${product} nur beim Start des Dienstes. Bis zum Neustart gelten die alten.`,
      cause: ({ service }) => say`Die Einstellungen liest der Dienst ${service}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Starten Sie nach jeder Änderung den Dienst des Systems neu.`
            : say`Starten Sie nach jeder Änderung den Dienst ${args.service} neu.`,
          say`Wählen Sie einen Zeitpunkt, zu dem niemand mit dem System arbeitet: Der Neustart unterbricht es.`,
        ),
    },
  },
});
