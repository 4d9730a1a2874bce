import { defineEntry } from '../define-entry.ts';
import { notTrusted } from '../phrases/not-trusted.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustAuthority } from '../phrases/trust-authority.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** The issuer is not among the trusted authorities (OpenSSL 20). */
export const certUnknownIssuer = defineEntry({
  code: 'cert.unknown-issuer',
  severity: 'error',
  points: ['caFile', 'verifyCertificate'],
  words: {
    en: {
      title: "The server's certificate is not trusted",
      meaning: say`A certificate counts only if a trusted authority issued it. The authority of this one is not known here.`,
      cause: (args) =>
        say`${args.issuer} issued the certificate for ${args.subject}, but is ${notTrusted(args, 'en')}. ${opensslFault(args.openssl)}.`,
      advice: (args) => [...trustAuthority(args, args?.issuer ?? null, 'en'), verifyOff('en')],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please send us the certificate of the authority${
          args === null ? [] : say` ${args.issuer}`
        } behind your mail server${where(args)} as a PEM file, with its SHA-256 fingerprint.`,
      }),
    },
    de: {
      title: 'Dem Zertifikat des Servers wird nicht vertraut',
      meaning: say`Ein Zertifikat gilt nur, wenn eine vertraute Zertifizierungsstelle es ausgestellt hat. Die Stelle hinter diesem ist hier nicht bekannt.`,
      cause: (args) =>
        say`Das Zertifikat für ${args.subject} stammt von ${args.issuer}; diese Stelle gehört ${notTrusted(args, 'de')}. ${opensslFault(args.openssl)}.`,
      advice: (args) => [...trustAuthority(args, args?.issuer ?? null, 'de'), verifyOff('de')],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte senden Sie uns das Zertifikat der Zertifizierungsstelle${
          args === null ? [] : say` ${args.issuer}`
        } Ihres Mailservers${where(args)} als PEM-Datei mit SHA-256-Fingerabdruck.`,
      }),
    },
  },
});
