import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

type Reason = FindingArgs['proxy.unreachable']['reason'];

const came: { readonly [L in Locale]: { readonly [R in Reason]: Rich } } = {
  en: {
    refused: say`it refuses the connection at once`,
    'no-answer': say`no answer comes in time`,
    'unknown-name': say`its name has no address`,
    'not-a-proxy': say`what answers there is not a proxy of this kind`,
    closed: say`it closes the connection without an answer`,
    other: say`the connection fails`,
  },
  de: {
    refused: say`er weist die Verbindung sofort ab`,
    'no-answer': say`es kommt rechtzeitig keine Antwort`,
    'unknown-name': say`sein Name hat keine Adresse`,
    'not-a-proxy': say`was dort antwortet, ist kein Proxy dieser Art`,
    closed: say`er schließt die Verbindung ohne Antwort`,
    other: say`die Verbindung scheitert`,
  },
};

/** The proxy that the diagnosis is to go through cannot be spoken to. */
export const proxyUnreachable = defineEntry({
  code: 'proxy.unreachable',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The proxy cannot be used',
      meaning: say`The diagnosis was to go through a proxy, but there is no way even to the proxy. It says nothing about the mail server.`,
      cause: ({ proxy, reason, detail: word }) => say`${value(proxy)}: ${came.en[reason]}${detail(word)}.`,
      advice: () =>
        adviceLines(
          say`Compare host and port in ${literal('--proxy')} with what your network administration names.`,
          say`Check the kind: ${literal('http://')} for an HTTP proxy, ${literal('socks5://')} for SOCKS 5.`,
          say`If this machine has a direct way out, leave ${literal('--proxy')} out.`,
        ),
      ask: () => ({
        whom: whom.en.network,
        sentence: say`Which proxy may our machine use for mail (host, port, HTTP or SOCKS 5)?`,
      }),
    },
    de: {
      title: 'Der Proxy ist nicht benutzbar',
      meaning: say`Die Diagnose sollte über einen Proxy gehen, aber schon zum Proxy führt kein Weg. Über den Mailserver sagt das nichts.`,
      cause: ({ proxy, reason, detail: word }) => say`${value(proxy)}: ${came.de[reason]}${detail(word)}.`,
      advice: () =>
        adviceLines(
          say`Vergleichen Sie Rechner und Port in ${literal('--proxy')} mit den Angaben Ihrer Netzwerkadministration.`,
          say`Prüfen Sie die Art: ${literal('http://')} für einen HTTP-Proxy, ${literal('socks5://')} für SOCKS 5.`,
          say`Hat dieser Rechner einen direkten Weg nach außen, lassen Sie ${literal('--proxy')} weg.`,
        ),
      ask: () => ({
        whom: whom.de.network,
        sentence: say`Welchen Proxy darf unser Rechner für Mail benutzen (Rechner, Port, HTTP oder SOCKS 5)?`,
      }),
    },
  },
});
