import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting, value } from '../tokens.ts';

type Args = FindingArgs['proxy.refused'];

const came: { readonly [L in Locale]: { readonly [R in Args['reason']]: Rich } } = {
  en: {
    'not-allowed': say`does not allow connections to this target`,
    'sign-in': say`wants a sign-in first`,
    'target-unreachable': say`does not get through to this target itself`,
    'no-answer': say`gave no answer in time`,
    closed: say`closed the connection without an answer`,
    other: say`said no`,
  },
  de: {
    'not-allowed': say`erlaubt keine Verbindung zu diesem Ziel`,
    'sign-in': say`verlangt erst eine Anmeldung`,
    'target-unreachable': say`kommt selbst nicht zu diesem Ziel durch`,
    'no-answer': say`gab rechtzeitig keine Antwort`,
    closed: say`schloss die Verbindung ohne Antwort`,
    other: say`hat abgelehnt`,
  },
};

/** Where the proxy itself does not get through, the target may be at fault. */
const aboutTarget: readonly Args['reason'][] = ['target-unreachable', 'no-answer', 'other'];

function adviceEn(args: Args | null): readonly Advice[] {
  const rules = say`Have the proxy allow connections to the mail server and its port; many allow only port 443.`;
  const target = say`Compare ${setting('host')} and ${setting('port')} with what the provider names.`;
  const direct = say`If this machine has a direct way out, leave ${literal('--proxy')} out.`;
  if (args?.reason === 'sign-in') {
    return adviceLines(
      say`Have the proxy let this machine through without a sign-in, or name one that does: maildiag does not sign in at proxies.`,
      direct,
    );
  }
  if (args === null || !aboutTarget.includes(args.reason)) return adviceLines(rules, direct);
  const spelling = say`Check the spelling of ${setting('host')}: this machine does not know the name either.`;
  return adviceLines(...(args.byName ? [spelling] : []), target, rules, direct);
}

function adviceDe(args: Args | null): readonly Advice[] {
  const rules = say`Lassen Sie am Proxy den Mailserver und seinen Port freigeben; viele erlauben nur Port 443.`;
  const target = say`Vergleichen Sie ${setting('host')} und ${setting('port')} mit den Angaben des Anbieters.`;
  const direct = say`Hat dieser Rechner einen direkten Weg nach außen, lassen Sie ${literal('--proxy')} weg.`;
  if (args?.reason === 'sign-in') {
    return adviceLines(
      say`Lassen Sie diesen Rechner am Proxy ohne Anmeldung zu, oder nennen Sie einen, der das tut: maildiag meldet sich an Proxys nicht an.`,
      direct,
    );
  }
  if (args === null || !aboutTarget.includes(args.reason)) return adviceLines(rules, direct);
  const spelling = say`Prüfen Sie die Schreibweise von ${setting('host')}: Auch dieser Rechner kennt den Namen nicht.`;
  return adviceLines(...(args.byName ? [spelling] : []), target, rules, direct);
}

/** The proxy answers, but opens no way to the server. */
export const proxyRefused = defineEntry({
  code: 'proxy.refused',
  severity: 'error',
  points: ['host', 'port'],
  // What is wanted of the proxy is no setting of the system.
  pointsOf: ({ reason }) => (aboutTarget.includes(reason) ? ['host', 'port'] : []),
  words: {
    en: {
      title: 'The proxy opens no way to the server',
      meaning: say`The proxy answers, but makes no connection to the mail server. Proxies are often meant for websites only and forbid mail ports.`,
      cause: ({ proxy, target, reason, detail: word }) =>
        say`${value(proxy)}, asked for ${value(target)}, ${came.en[reason]}${detail(word)}.`,
      advice: adviceEn,
      ask: (args) => ({
        whom: whom.en.network,
        sentence: say`Please allow our machine connections through the proxy to ${args === null ? say`the mail server` : value(args.target)}.`,
      }),
    },
    de: {
      title: 'Der Proxy öffnet keinen Weg zum Server',
      meaning: say`Der Proxy antwortet, stellt aber keine Verbindung zum Mailserver her. Oft sind Proxys nur für Webseiten gedacht und verbieten Mailports.`,
      cause: ({ proxy, target, reason, detail: word }) =>
        say`${value(proxy)}, nach ${value(target)} gefragt, ${came.de[reason]}${detail(word)}.`,
      advice: adviceDe,
      ask: (args) => ({
        whom: whom.de.network,
        sentence: say`Bitte erlauben Sie unserem Rechner Verbindungen über den Proxy zu ${args === null ? say`unserem Mailserver` : value(args.target)}.`,
      }),
    },
  },
});
