import { defineEntry } from '../define-entry.ts';
import { neighbourSentence } from '../phrases/neighbour-sentence.ts';
import { safestFirst } from '../phrases/safest-first.ts';
import { switchPort } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** Nothing listens on the port, or a firewall rejects at once. */
export const connectRefused = defineEntry({
  code: 'connect.refused',
  severity: 'error',
  points: ['port', 'host'],
  words: {
    en: {
      title: 'The server refuses the connection',
      meaning: say`The machine is reachable, but no program listens on this port, or a firewall rejects the connection at once.`,
      cause: ({ address, port, neighbours }) =>
        say`${address} refused port ${port} at once.${neighbourSentence(neighbours, 'en')}`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.neighbours ?? [], 'en'),
          { text: say`Compare ${setting('host')} and ${setting('port')} with what the provider names.` },
          { text: say`If it is your own server, check that its mail service is running.` },
        ]),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Connections to the mail server${where(args)} are refused. Is its mail service running, and on which port?`,
      }),
    },
    de: {
      title: 'Der Server weist die Verbindung ab',
      meaning: say`Der Rechner ist erreichbar, aber auf diesem Port lauscht kein Programm, oder eine Firewall weist die Verbindung sofort ab.`,
      cause: ({ address, port, neighbours }) =>
        say`${address} hat Port ${port} sofort abgewiesen.${neighbourSentence(neighbours, 'de')}`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.neighbours ?? [], 'de'),
          { text: say`Vergleichen Sie ${setting('host')} und ${setting('port')} mit den Angaben des Anbieters.` },
          { text: say`Ist es Ihr eigener Server, prüfen Sie, ob sein Maildienst läuft.` },
        ]),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Der Mailserver${where(args)} weist Verbindungen ab. Läuft sein Maildienst, und auf welchem Port?`,
      }),
    },
  },
});
