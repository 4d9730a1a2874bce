import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { tlsVersionName } from '../phrases/tls-version-name.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { list, product } from '../tokens.ts';

/** The server knows only TLS 1.0 or 1.1. */
export const tlsVersionOutdated = defineEntry({
  code: 'tls.version-outdated',
  severity: 'warning',
  points: ['host'],
  words: {
    en: {
      title: 'The server knows only outdated TLS versions',
      meaning: say`TLS 1.0 and 1.1 were withdrawn in 2021 (RFC 8996). After its next update ${product} may refuse them, and mail stops.`,
      cause: (args) => say`${place(args)} takes ${list(args.server.map(tlsVersionName))} and nothing newer.`,
      advice: () => adviceLines(say`Have TLS 1.2 and 1.3 switched on at the mail server, if need be with an update.`),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please switch on TLS 1.2 and TLS 1.3 on your mail server${where(args)}: it offers only versions that were withdrawn.`,
      }),
    },
    de: {
      title: 'Der Server beherrscht nur veraltete TLS-Versionen',
      meaning: say`TLS 1.0 und 1.1 sind seit 2021 zurückgezogen (RFC 8996). Nach dem nächsten Update lehnt ${product} sie womöglich ab, dann geht keine Mail mehr hinaus.`,
      cause: (args) => say`${place(args)} nimmt ${list(args.server.map(tlsVersionName))} an und nichts Neueres.`,
      advice: () =>
        adviceLines(say`Lassen Sie am Mailserver TLS 1.2 und 1.3 einschalten, nötigenfalls durch ein Update.`),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte schalten Sie am Mailserver${where(args)} TLS 1.2 und TLS 1.3 ein: Er bietet nur zurückgezogene Versionen an.`,
      }),
    },
  },
});
