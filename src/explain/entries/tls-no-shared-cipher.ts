import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** Client and server share no cipher suite. */
export const tlsNoSharedCipher = defineEntry({
  code: 'tls.no-shared-cipher',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'Client and server share no encryption method',
      meaning: say`They agree on the TLS version, but on no cipher suite. Usually the server offers only methods that count as broken today.`,
      cause: (args) =>
        say`${place(args)} broke off the TLS handshake for want of a common cipher suite${detail(args.detail)}.`,
      advice: () =>
        adviceLines(
          say`Have current cipher suites switched on at the server (ECDHE with AES-GCM or ChaCha20).`,
          say`Check whether the server's certificate fits them: an RSA suite needs an RSA certificate.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Our system shares no TLS cipher suite with your mail server${where(args)}. Please offer ECDHE suites with AES-GCM.`,
      }),
    },
    de: {
      title: 'Client und Server haben kein Verfahren gemeinsam',
      meaning: say`Über die TLS-Version besteht Einigkeit, nicht aber über die Verschlüsselungsverfahren. Meist bietet der Server nur solche an, die heute als gebrochen gelten.`,
      cause: (args) =>
        say`${place(args)} hat den TLS-Handshake abgebrochen: kein gemeinsames Verschlüsselungsverfahren${detail(args.detail)}.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie am Server zeitgemäße Verfahren einschalten (ECDHE mit AES-GCM oder ChaCha20).`,
          say`Lassen Sie prüfen, ob das Zertifikat dazu passt: Ein RSA-Verfahren verlangt ein RSA-Zertifikat.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Unser System hat mit Ihrem Mailserver${where(args)} kein TLS-Verfahren gemeinsam. Bitte bieten Sie ECDHE mit AES-GCM an.`,
      }),
    },
  },
});
