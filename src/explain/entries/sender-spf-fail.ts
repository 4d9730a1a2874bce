import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** What the sender domain publishes with SPF (RFC 7208) does not cover the server that sends. */
export const senderSpfFail = defineEntry({
  code: 'sender.spf-fail',
  severity: 'warning',
  points: ['sender', 'host'],
  words: {
    en: {
      title: 'SPF of the sender domain does not cover this server',
      meaning: say`With SPF a domain publishes which servers may send its mail. Mail from any other is often taken for spam or refused.`,
      cause: ({ domain, record, detail: found }) =>
        record === null
          ? say`${domain} publishes no SPF record${detail(found)}.`
          : say`${domain} publishes ${literal(excerpt(record, 90))}, and the server used here is not in it${detail(found)}.`,
      advice: () =>
        adviceLines(
          say`Send through the mail server that the domain names already; then nothing has to be published.`,
          say`Or have the server added to the TXT record that begins with ${literal('v=spf1')}: by ${literal('ip4:')}, or as the provider prescribes with ${literal('include:')}.`,
          say`Keep to one SPF record for a domain, with at most 10 look-ups; two of them make both invalid.`,
        ),
      ask: (args) => ({
        whom: say`whoever runs the domain's DNS`,
        sentence: say`Please add the server over which ${args === null ? say`our domain` : say`${args.domain}`} sends to the SPF record of the domain.`,
      }),
    },
    de: {
      title: 'SPF der Absender-Domain deckt diesen Server nicht ab',
      meaning: say`Mit SPF veröffentlicht eine Domain, welche Server ihre Mail senden dürfen. Mail von anderen gilt oft als Spam oder wird abgelehnt.`,
      cause: ({ domain, record, detail: found }) =>
        record === null
          ? say`${domain} veröffentlicht keinen SPF-Eintrag${detail(found)}.`
          : say`${domain} veröffentlicht ${literal(excerpt(record, 90))}; der hier genutzte Server ist nicht dabei${detail(found)}.`,
      advice: () =>
        adviceLines(
          say`Senden Sie über den Mailserver, den die Domain schon nennt; dann ist nichts zu veröffentlichen.`,
          say`Oder lassen Sie den Server in den TXT-Eintrag mit ${literal('v=spf1')} aufnehmen: mit ${literal('ip4:')} oder, wie der Anbieter es vorgibt, mit ${literal('include:')}.`,
          say`Eine Domain darf nur einen SPF-Eintrag haben, mit höchstens 10 Abfragen; zwei machen beide ungültig.`,
        ),
      ask: (args) => ({
        whom: say`die DNS-Verwaltung der Domain`,
        sentence: say`Bitte nehmen Sie den Server, über den ${args === null ? say`unsere Domain` : say`${args.domain}`} sendet, in den SPF-Eintrag der Domain auf.`,
      }),
    },
  },
});
