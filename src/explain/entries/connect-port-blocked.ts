import { defineEntry } from '../define-entry.ts';
import { neighbourList } from '../phrases/neighbour-list.ts';
import { safestFirst } from '../phrases/safest-first.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** The port is silent while others of the same server answer. */
export const connectPortBlocked = defineEntry({
  code: 'connect.port-blocked',
  severity: 'error',
  points: ['port', 'security'],
  words: {
    en: {
      title: 'This port is blocked on the way to the server',
      meaning: say`The server is up, since other ports of it answer. A firewall or the internet provider blocks this one; port 25 is blocked by many.`,
      cause: ({ host, port, open }) =>
        say`Port ${port} of ${host} is silent, while ${neighbourList(open, 'en')} ${open.length === 1 ? say`answers` : say`answer`}.`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.open ?? usualPorts, 'en'),
          {
            text:
              args === null
                ? say`Have the port opened in the firewall.`
                : say`Have port ${args.port} opened in the firewall for this machine.`,
          },
        ]),
      ask: (args) => ({
        whom: whom.en.network,
        sentence:
          args === null
            ? say`Please allow outgoing connections from our machine to the mail server (TCP port 465 or 587).`
            : say`Please allow outgoing connections from our machine to ${args.host}, TCP port ${args.port}.`,
      }),
    },
    de: {
      title: 'Dieser Port ist auf dem Weg zum Server gesperrt',
      meaning: say`Der Server läuft, denn andere seiner Ports antworten. Eine Firewall oder der Internetanbieter sperrt diesen; Port 25 sperren viele.`,
      cause: ({ host, port, open }) =>
        say`Port ${port} von ${host} schweigt, während ${neighbourList(open, 'de')} ${open.length === 1 ? say`antwortet` : say`antworten`}.`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.open ?? usualPorts, 'de'),
          {
            text:
              args === null
                ? say`Lassen Sie den Port in der Firewall freigeben.`
                : say`Lassen Sie Port ${args.port} in der Firewall für diesen Rechner freigeben.`,
          },
        ]),
      ask: (args) => ({
        whom: whom.de.network,
        sentence:
          args === null
            ? say`Bitte geben Sie ausgehende Verbindungen unseres Rechners zum Mailserver frei (TCP-Port 465 oder 587).`
            : say`Bitte geben Sie ausgehende Verbindungen unseres Rechners zu ${args.host}, TCP-Port ${args.port}, frei.`,
      }),
    },
  },
});
