import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

type What = FindingArgs['tls.weak-key']['what'];

const weak: { readonly [L in Locale]: { readonly [W in What]: Rich } } = {
  en: {
    'certificate-key': say`the key of the certificate is too short`,
    'dh-group': say`the Diffie-Hellman group for the key exchange is too small`,
    signature: say`the signature uses a method that counts as forgeable`,
  },
  de: {
    'certificate-key': say`der Schlüssel des Zertifikats ist zu kurz`,
    'dh-group': say`die Diffie-Hellman-Gruppe für den Schlüsselaustausch ist zu klein`,
    signature: say`die Signatur verwendet ein Verfahren, das als fälschbar gilt`,
  },
};

const mend: { readonly [L in Locale]: { readonly [W in What]: Rich } } = {
  en: {
    'certificate-key': say`Have the server given a new certificate with RSA 2048 bits or more, or with an EC key.`,
    'dh-group': say`Have a Diffie-Hellman group of at least 2048 bits set at the server, or ECDHE switched on.`,
    signature: say`Have the server given a new certificate that is signed with SHA-256.`,
  },
  de: {
    'certificate-key': say`Lassen Sie den Server mit einem neuen Zertifikat ausstatten: RSA ab 2048 Bit oder EC-Schlüssel.`,
    'dh-group': say`Lassen Sie am Server eine Diffie-Hellman-Gruppe ab 2048 Bit einstellen oder ECDHE einschalten.`,
    signature: say`Lassen Sie den Server mit einem neuen Zertifikat ausstatten, das mit SHA-256 signiert ist.`,
  },
};

/** Key, signature or DH group of the server is too weak for the client. */
export const tlsWeakKey = defineEntry({
  code: 'tls.weak-key',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: "The server's key is too weak",
      meaning: say`Current programs refuse keys and methods that can be broken with today's means, although the connection itself would come about.`,
      cause: (args) => {
        const bits = args.bits === null ? [] : say`, ${args.bits} bits`;
        return say`At ${place(args)} ${weak.en[args.what]}${bits}${detail(args.detail)}.`;
      },
      advice: (args) => adviceLines(args === null ? mend.en['certificate-key'] : mend.en[args.what]),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`The TLS settings of your mail server${where(args)} are too weak for our system: ${weak.en[args?.what ?? 'certificate-key']}. Please renew them.`,
      }),
    },
    de: {
      title: 'Der Schlüssel des Servers ist zu schwach',
      meaning: say`Aktuelle Programme lehnen Schlüssel und Verfahren ab, die sich mit heutigen Mitteln brechen lassen, auch wenn die Verbindung an sich zustande käme.`,
      cause: (args) => {
        const bits = args.bits === null ? [] : say`, ${args.bits} Bit`;
        return say`Bei ${place(args)}: ${weak.de[args.what]}${bits}${detail(args.detail)}.`;
      },
      advice: (args) => adviceLines(args === null ? mend.de['certificate-key'] : mend.de[args.what]),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Die TLS-Einstellungen Ihres Mailservers${where(args)} sind unserem System zu schwach: ${weak.de[args?.what ?? 'certificate-key']}. Bitte erneuern Sie sie.`,
      }),
    },
  },
});
