import { defineEntry } from '../define-entry.ts';
import { notTrusted } from '../phrases/not-trusted.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustAuthority } from '../phrases/trust-authority.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** The chain ends at a root that is not trusted (OpenSSL 19). */
export const certSelfSignedInChain = defineEntry({
  code: 'cert.self-signed-in-chain',
  severity: 'error',
  points: ['caFile', 'verifyCertificate'],
  words: {
    en: {
      title: 'The certificate chain ends at an untrusted root',
      meaning: say`The server sends its chain up to the root, but this root is not among the trusted ones. That is usual for a company's own authority.`,
      cause: (args) => {
        return say`The chain ends at ${args.subject}, which is ${notTrusted(args, 'en')}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) => [...trustAuthority(args, args?.subject ?? null, 'en'), verifyOff('en')],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Please send us the root certificate${
          args === null ? [] : say` ${args.subject}`
        } behind your mail server${where(args)} as a PEM file, with its SHA-256 fingerprint.`,
      }),
    },
    de: {
      title: 'Der Zertifikatskette fehlt eine vertraute Wurzel',
      meaning: say`Der Server sendet seine Zertifikatskette bis zur Wurzel, aber dieser Wurzel wird nicht vertraut. Das ist bei firmeneigenen Zertifizierungsstellen üblich.`,
      cause: (args) => {
        return say`Die Kette endet bei ${args.subject}; diese Stelle gehört ${notTrusted(args, 'de')}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) => [...trustAuthority(args, args?.subject ?? null, 'de'), verifyOff('de')],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Bitte senden Sie uns das Stammzertifikat${
          args === null ? [] : say` ${args.subject}`
        } Ihres Mailservers${where(args)} als PEM-Datei mit SHA-256-Fingerabdruck.`,
      }),
    },
  },
});
