import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { say } from '../say.ts';
import { assign, literal, setting } from '../tokens.ts';

/** localhost inside a container is the container. */
export const connectLocalhostInContainer = defineEntry({
  code: 'connect.localhost-in-container',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'Inside a container, localhost is the container itself',
      meaning: say`A container has its own network. A mail server on the machine around it, or in another container, has another name.`,
      cause: (args) => say`This runs inside a container, and inside it nothing answers at ${place(args)}.`,
      advice: () =>
        adviceLines(
          say`If the mail server is in another container, enter that container's name in ${setting('host')}.`,
          say`If it is on the machine around the container, set ${assign('host', 'host.docker.internal')} or that machine's address.`,
          say`If the system itself does not run in this container, start maildiag where the system runs.`,
          say`The mail server must listen on that address too, not only on ${literal('127.0.0.1')}.`,
        ),
    },
    de: {
      title: 'Im Container ist localhost der Container selbst',
      meaning: say`Ein Container hat ein eigenes Netz. Ein Mailserver auf dem Rechner darum herum oder in einem anderen Container heißt anders.`,
      cause: (args) => say`Die Diagnose läuft in einem Container, und darin antwortet nichts unter ${place(args)}.`,
      advice: () =>
        adviceLines(
          say`Läuft der Mailserver in einem anderen Container, tragen Sie dessen Namen in ${setting('host')} ein.`,
          say`Läuft er auf dem Rechner selbst, setzen Sie ${assign('host', 'host.docker.internal')} oder die Adresse des Rechners.`,
          say`Läuft das System selbst nicht in diesem Container, starten Sie maildiag dort, wo es läuft.`,
          say`Der Mailserver muss auch auf dieser Adresse lauschen, nicht nur auf ${literal('127.0.0.1')}.`,
        ),
    },
  },
});
