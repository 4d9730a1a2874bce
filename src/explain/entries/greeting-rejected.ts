import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The server turned us away at the greeting. */
export const greetingRejected = defineEntry({
  code: 'greeting.rejected',
  severity: 'error',
  points: ['host', 'port'],
  words: {
    en: {
      title: 'The server refuses the connection at the greeting',
      meaning: say`The server is up, but takes no mail from this machine, or none at all at the moment.`,
      cause: (args) => say`${cameBack(args, 'en')}: it refuses before anything was asked of it.`,
      advice: () =>
        adviceLines(
          say`Ask the server's administrator whether this machine may connect, and whether the server is in service.`,
          say`Check ${setting('host')} and ${setting('port')}: for programs that sign in, providers use 465 or 587, not 25.`,
          say`If the code begins with 4, try again in a few minutes.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Our machine is refused right at the greeting. May it send mail through this server?`,
        ),
    },
    de: {
      title: 'Der Server weist die Verbindung gleich bei der Begrüßung ab',
      meaning: say`Der Server läuft, nimmt aber von diesem Rechner keine Mail an, oder zurzeit überhaupt keine.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er lehnt ab, bevor irgendetwas verlangt wurde.`,
      advice: () =>
        adviceLines(
          say`Fragen Sie die Administration des Mailservers, ob dieser Rechner sich verbinden darf und ob der Server in Betrieb ist.`,
          say`Prüfen Sie ${setting('host')} und ${setting('port')}: Für Programme mit Anmeldung nutzen Anbieter 465 oder 587, nicht 25.`,
          say`Beginnt der Code mit 4, versuchen Sie es in einigen Minuten erneut.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Unser Rechner wird schon bei der Begrüßung abgewiesen. Darf er über diesen Server senden?`,
        ),
    },
  },
});
