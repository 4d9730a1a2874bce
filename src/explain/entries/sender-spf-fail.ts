import { harmless } from '../../border/harmless.ts';
import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

type Problem = FindingArgs['sender.spf-fail']['problem'];

const wrongEn: { readonly [P in Problem]: string } = {
  missing: '',
  several: ' and at least one more SPF record; that makes all of them invalid',
  'too-many-lookups': ', which takes more than 10 look-ups and is invalid for that',
  broken: ', which is invalid',
  'sends-nothing': ': the domain says that it sends no mail at all',
  'not-covered': ', and the server used here is not in it',
};

const wrongDe: { readonly [P in Problem]: string } = {
  missing: '',
  several: ' und mindestens einen weiteren SPF-Eintrag; damit sind alle ungültig',
  'too-many-lookups': '; das braucht mehr als 10 Abfragen und ist deshalb ungültig',
  broken: '; das ist ungültig',
  'sends-nothing': ': Die Domain sagt, dass sie gar keine Mail sendet',
  'not-covered': '; der hier genutzte Server ist nicht dabei',
};

const titlesEn: { readonly [P in Problem]: string } = {
  missing: 'The sender domain publishes no SPF record',
  several: 'The sender domain publishes more than one SPF record',
  'too-many-lookups': 'The SPF record of the sender domain takes too many look-ups',
  broken: 'The SPF record of the sender domain is invalid',
  'sends-nothing': 'By its SPF record the sender domain sends no mail at all',
  'not-covered': 'SPF of the sender domain does not cover this server',
};

const titlesDe: { readonly [P in Problem]: string } = {
  missing: 'Die Absender-Domain veröffentlicht keinen SPF-Eintrag',
  several: 'Die Absender-Domain hat mehr als einen SPF-Eintrag',
  'too-many-lookups': 'Der SPF-Eintrag der Domain braucht zu viele Abfragen',
  broken: 'Der SPF-Eintrag der Absender-Domain ist ungültig',
  'sends-nothing': 'Laut SPF-Eintrag sendet die Absender-Domain gar keine Mail',
  'not-covered': 'SPF der Absender-Domain deckt diesen Server nicht ab',
};

/** What the sender domain publishes with SPF (RFC 7208) does not cover the server that sends. */
export const senderSpfFail = defineEntry({
  code: 'sender.spf-fail',
  severity: 'warning',
  points: ['sender', 'host'],
  words: {
    en: {
      title: 'SPF of the sender domain does not cover this server',
      titleOf: ({ problem }) => titlesEn[problem],
      meaning: say`With SPF a domain publishes which servers may send its mail. Mail from any other is often taken for spam or refused.`,
      cause: ({ domain, record, problem, detail: found }) =>
        record === null
          ? say`${domain} publishes no SPF record${detail(found)}.`
          : say`${domain} publishes ${literal(excerpt(record, 90))}${wrongEn[problem]}${problem === 'several' ? [] : detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.publish === null
            ? []
            : [
                args.record === null
                  ? say`Publish this TXT record for ${args.domain}: ${literal(harmless(args.publish))}`
                  : say`Publish for ${args.domain}, in place of the present one: ${literal(harmless(args.publish))}`,
              ]),
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
      titleOf: ({ problem }) => titlesDe[problem],
      meaning: say`Mit SPF veröffentlicht eine Domain, welche Server ihre Mail senden dürfen. Mail von anderen gilt oft als Spam oder wird abgelehnt.`,
      cause: ({ domain, record, problem, detail: found }) =>
        record === null
          ? say`${domain} veröffentlicht keinen SPF-Eintrag${detail(found)}.`
          : say`${domain} veröffentlicht ${literal(excerpt(record, 90))}${wrongDe[problem]}${problem === 'several' ? [] : detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.publish === null
            ? []
            : [
                args.record === null
                  ? say`Veröffentlichen Sie für ${args.domain} diesen TXT-Eintrag: ${literal(harmless(args.publish))}`
                  : say`Veröffentlichen Sie für ${args.domain} statt des jetzigen: ${literal(harmless(args.publish))}`,
              ]),
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
