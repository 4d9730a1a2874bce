import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { neighbourSentence } from '../phrases/neighbour-sentence.ts';
import { safestFirst } from '../phrases/safest-first.ts';
import { switchPort } from '../phrases/switch-port.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** A proxy that the environment names may be the only way out. */
const throughProxy: { readonly [L in Locale]: (variable: string | undefined) => readonly Advice[] } = {
  en: (variable) =>
    variable === undefined
      ? []
      : adviceLines(
          say`${literal(variable)} names a proxy. Diagnose once more with ${literal('--proxy URL')}: if that works, ${product} has to go through it as well.`,
        ),
  de: (variable) =>
    variable === undefined
      ? []
      : adviceLines(
          say`${literal(variable)} nennt einen Proxy. Diagnostizieren Sie noch einmal mit ${literal('--proxy URL')}: Geht es damit, muss auch ${product} über ihn gehen.`,
        ),
};

/** No answer at all to the connection attempt. */
export const connectTimeout = defineEntry({
  code: 'connect.timeout',
  severity: 'error',
  points: ['host', 'port'],
  words: {
    en: {
      title: 'The server does not answer',
      meaning: say`Neither yes nor no came back: a firewall drops the connection silently, or there is no machine at this address.`,
      cause: ({ address, port, seconds, neighbours }) =>
        say`${address}, port ${port}, gave no answer within ${seconds} s.${neighbourSentence(neighbours, 'en')}`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.neighbours ?? [], 'en'),
          { text: say`Compare ${setting('host')} and ${setting('port')} with what the provider names.` },
          ...throughProxy.en(args?.proxyVariable),
          { text: say`Check firewall, VPN and proxy between this machine and the server.` },
        ]),
      ask: (args) => ({
        whom: whom.en.network,
        sentence:
          args === null
            ? say`Please allow outgoing connections from our machine to the mail server (TCP port 465 or 587).`
            : say`Please allow outgoing connections from our machine to ${args.host} (${args.address}), TCP port ${args.port}.`,
      }),
    },
    de: {
      title: 'Der Server antwortet nicht',
      meaning: say`Es kam weder Zusage noch Absage: Eine Firewall verwirft die Verbindung stillschweigend, oder unter dieser Adresse gibt es keinen Rechner.`,
      cause: ({ address, port, seconds, neighbours }) =>
        say`${address}, Port ${port}, gab ${seconds} s lang keine Antwort.${neighbourSentence(neighbours, 'de')}`,
      advice: (args) =>
        safestFirst([
          ...switchPort(args?.neighbours ?? [], 'de'),
          { text: say`Vergleichen Sie ${setting('host')} und ${setting('port')} mit den Angaben des Anbieters.` },
          ...throughProxy.de(args?.proxyVariable),
          { text: say`Prüfen Sie Firewall, VPN und Proxy zwischen diesem Rechner und dem Server.` },
        ]),
      ask: (args) => ({
        whom: whom.de.network,
        sentence:
          args === null
            ? say`Bitte geben Sie ausgehende Verbindungen unseres Rechners zum Mailserver frei (TCP-Port 465 oder 587).`
            : say`Bitte geben Sie ausgehende Verbindungen unseres Rechners zu ${args.host} (${args.address}), TCP-Port ${args.port}, frei.`,
      }),
    },
  },
});
