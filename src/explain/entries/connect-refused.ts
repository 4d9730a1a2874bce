import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { neighbourSentence } from '../phrases/neighbour-sentence.ts';
import { safestFirst } from '../phrases/safest-first.ts';
import { switchPort } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** What to do where the system's own relay for mail clients refuses. */
const relay: { readonly [L in 'en' | 'de']: (parameter: string) => readonly Rich[] } = {
  en: (parameter) => [
    say`Check that ${product} and its mail service are running.`,
    say`Compare the port in ${literal(parameter)} with the one that it really listens on; leave it empty if it is not used.`,
  ],
  de: (parameter) => [
    say`Prüfen Sie, ob ${product} und sein Maildienst laufen.`,
    say`Vergleichen Sie den Port in ${literal(parameter)} mit dem, auf dem es wirklich lauscht; lassen Sie ihn leer, wenn er nicht benutzt wird.`,
  ],
};

/** Nothing listens on the port, or a firewall rejects at once. */
export const connectRefused = defineEntry({
  code: 'connect.refused',
  severity: 'error',
  points: ['port', 'host'],
  pointsOf: ({ ownRelay }) => (ownRelay === undefined ? ['port', 'host'] : []),
  words: {
    en: {
      title: 'The server refuses the connection',
      titleOf: ({ ownRelay }) =>
        ownRelay === undefined ? 'The server refuses the connection' : "The system's own relay refuses mail clients",
      meaning: say`The machine is reachable, but no program listens on this port, or a firewall rejects the connection at once.`,
      cause: ({ address, port, neighbours, ownRelay }) =>
        ownRelay === undefined
          ? say`${address} refused port ${port} at once.${neighbourSentence(neighbours, 'en')}`
          : say`${address} refused port ${port} (${literal(ownRelay)}) at once. Mail clients cannot hand in mail there; what ${product} sends itself goes another way.`,
      advice: (args) => {
        if (args?.ownRelay !== undefined) return adviceLines(...relay.en(args.ownRelay));
        return safestFirst([
          ...switchPort(args?.neighbours ?? [], 'en'),
          { text: say`Compare ${setting('host')} and ${setting('port')} with what the provider names.` },
          { text: say`If it is your own server, check that its mail service is running.` },
        ]);
      },
      ask: (args) => ({
        whom: args?.ownRelay === undefined ? whom.en.mail : say`whoever looks after ${product}`,
        sentence: say`Connections to the mail server${where(args)} are refused. Is its mail service running, and on which port?`,
      }),
    },
    de: {
      title: 'Der Server weist die Verbindung ab',
      titleOf: ({ ownRelay }) =>
        ownRelay === undefined ? 'Der Server weist die Verbindung ab' : 'Das eigene Relay weist Mailprogramme ab',
      meaning: say`Der Rechner ist erreichbar, aber auf diesem Port lauscht kein Programm, oder eine Firewall weist die Verbindung sofort ab.`,
      cause: ({ address, port, neighbours, ownRelay }) =>
        ownRelay === undefined
          ? say`${address} hat Port ${port} sofort abgewiesen.${neighbourSentence(neighbours, 'de')}`
          : say`${address} hat Port ${port} (${literal(ownRelay)}) sofort abgewiesen. Mailprogramme können dort nichts abgeben; was ${product} selbst sendet, geht einen anderen Weg.`,
      advice: (args) => {
        if (args?.ownRelay !== undefined) return adviceLines(...relay.de(args.ownRelay));
        return safestFirst([
          ...switchPort(args?.neighbours ?? [], 'de'),
          { text: say`Vergleichen Sie ${setting('host')} und ${setting('port')} mit den Angaben des Anbieters.` },
          { text: say`Ist es Ihr eigener Server, prüfen Sie, ob sein Maildienst läuft.` },
        ]);
      },
      ask: (args) => ({
        whom: args?.ownRelay === undefined ? whom.de.mail : say`die Verantwortlichen für ${product}`,
        sentence: say`Der Mailserver${where(args)} weist Verbindungen ab. Läuft sein Maildienst, und auf welchem Port?`,
      }),
    },
  },
});
