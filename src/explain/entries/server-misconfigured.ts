import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The server is set up wrongly. */
export const serverMisconfigured = defineEntry({
  code: 'server.misconfigured',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server is set up wrongly',
      meaning: say`The server's own configuration stands in the way: a missing table, a loop, a wrong entry. Trying again does not help.`,
      cause: (args) => say`${cameBack(args, 'en')}: it reports a fault in its own configuration.`,
      advice: () =>
        adviceLines(
          say`Have the server's configuration and log checked.`,
          say`Check that ${setting('host')} is the server meant for sending, not the one that passes mail back to this machine.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server reports an error in its configuration. Please check configuration and log.`,
        ),
    },
    de: {
      title: 'Der Server ist falsch eingerichtet',
      meaning: say`Die eigene Konfiguration des Servers steht im Weg: eine fehlende Tabelle, eine Schleife, ein falscher Eintrag. Wiederholen hilft nicht.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er meldet einen Fehler in seiner eigenen Konfiguration.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie Konfiguration und Protokoll des Servers prüfen.`,
          say`Prüfen Sie, ob ${setting('host')} der Server zum Senden ist und nicht der, der Mail hierher zurückgibt.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server meldet einen Konfigurationsfehler. Bitte prüfen Sie Konfiguration und Protokoll.`,
        ),
    },
  },
});
