import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { tlsVersionName } from '../phrases/tls-version-name.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { list } from '../tokens.ts';

/** Client and server share no TLS version. */
export const tlsVersionUnsupported = defineEntry({
  code: 'tls.version-unsupported',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'Client and server share no TLS version',
      meaning: say`Both must know one TLS version in common. TLS 1.0 and 1.1 are out of date and switched off in most programs; 1.2 and 1.3 are usual.`,
      cause: (args) => {
        const client = list(args.client.map(tlsVersionName));
        return args.server.length === 0
          ? say`No version was found that ${place(args)} takes; this side takes ${client}.`
          : say`${place(args)} takes ${list(args.server.map(tlsVersionName))}; this side takes ${client}.`;
      },
      advice: () =>
        adviceLines(
          say`Have TLS 1.2 and 1.3 switched on at the mail server, if need be with an update.`,
          say`Until then use another mail server of your organisation that knows TLS 1.2.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please switch on TLS 1.2 and TLS 1.3 on your mail server${where(args)}: our system shares no TLS version with it.`,
      }),
    },
    de: {
      title: 'Client und Server haben keine TLS-Version gemeinsam',
      meaning: say`Beide brauchen eine gemeinsame TLS-Version. TLS 1.0 und 1.1 sind veraltet und in den meisten Programmen abgeschaltet; üblich sind 1.2 und 1.3.`,
      cause: (args) => {
        const client = list(args.client.map(tlsVersionName));
        return args.server.length === 0
          ? say`Es fand sich keine Version, die ${place(args)} annimmt; diese Seite bietet ${client} an.`
          : say`${place(args)} nimmt ${list(args.server.map(tlsVersionName))} an; diese Seite bietet ${client} an.`;
      },
      advice: () =>
        adviceLines(
          say`Lassen Sie am Mailserver TLS 1.2 und 1.3 einschalten, nötigenfalls durch ein Update.`,
          say`Nutzen Sie bis dahin einen anderen Mailserver Ihres Hauses, der TLS 1.2 beherrscht.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte schalten Sie am Mailserver${where(args)} TLS 1.2 und TLS 1.3 ein: Unser System hat keine TLS-Version mit ihm gemeinsam.`,
      }),
    },
  },
});
