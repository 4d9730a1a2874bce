import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

type Reason = FindingArgs['dns.resolver-problem']['reason'];

const happened: { readonly [L in Locale]: { readonly [R in Reason]: Rich } } = {
  en: {
    timeout: say`did not answer in time`,
    servfail: say`reported SERVFAIL, a failure of its own`,
    refused: say`refused with REFUSED`,
    other: say`failed`,
  },
  de: {
    timeout: say`hat nicht rechtzeitig geantwortet`,
    servfail: say`hat mit SERVFAIL einen eigenen Fehler gemeldet`,
    refused: say`hat die Antwort mit REFUSED verweigert`,
    other: say`brachte kein Ergebnis`,
  },
};

/** Who was asked: a DNS server by its address, or `system`, the machine's own resolver. */
function asked(resolver: string, locale: Locale): Rich {
  if (locale === 'de')
    return resolver === 'system' ? say`Die Namensauflösung dieses Rechners` : say`Der DNS-Server ${resolver}`;
  return resolver === 'system' ? say`This machine's resolver` : say`The DNS server ${resolver}`;
}

/** The resolver does not answer or fails: whether the name exists is not known. */
export const dnsResolverProblem = defineEntry({
  code: 'dns.resolver-problem',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'Name resolution does not work on this machine',
      meaning: say`The name may well be right: the service that turns names into addresses gave no usable answer.`,
      cause: ({ host, reason, resolver, detail: word }) =>
        say`${asked(resolver, 'en')} was asked for ${host} and ${happened.en[reason]}${detail(word)}.`,
      advice: (args) =>
        adviceLines(
          say`Check that other names can be resolved here: ${literal(`nslookup ${args?.host ?? 'example.com'}`)}.`,
          say`Check the DNS servers in this machine's network settings, and a VPN that may be down.`,
          say`Ask another resolver with ${literal('--resolver IP')}: if that works, it is the one set here.`,
        ),
      ask: (args) => ({
        whom: whom.en.network,
        sentence:
          args === null
            ? say`The DNS server of our machine gives no usable answers. Please check it.`
            : say`On our machine the name ${args.host} cannot be resolved: the resolver gives no usable answer. Please check it.`,
      }),
    },
    de: {
      title: 'Die Namensauflösung dieses Rechners arbeitet nicht',
      meaning: say`Der Name kann durchaus stimmen: Der Dienst, der Namen in Adressen übersetzt, gab keine brauchbare Antwort.`,
      cause: ({ host, reason, resolver, detail: word }) =>
        say`${asked(resolver, 'de')}, gefragt nach ${host}, ${happened.de[reason]}${detail(word)}.`,
      advice: (args) =>
        adviceLines(
          say`Prüfen Sie, ob sich hier andere Namen auflösen lassen: ${literal(`nslookup ${args?.host ?? 'example.com'}`)}.`,
          say`Prüfen Sie die DNS-Server in den Netzwerkeinstellungen und ob ein VPN getrennt ist.`,
          say`Fragen Sie einen anderen DNS-Server mit ${literal('--resolver IP')}: Gelingt das, liegt es am eingestellten.`,
        ),
      ask: (args) => ({
        whom: whom.de.network,
        sentence:
          args === null
            ? say`Der DNS-Server unseres Rechners gibt keine brauchbaren Antworten. Bitte prüfen Sie ihn.`
            : say`Auf unserem Rechner lässt sich der Name ${args.host} nicht auflösen: Die Namensauflösung antwortet nicht brauchbar. Bitte prüfen Sie sie.`,
      }),
    },
  },
});
