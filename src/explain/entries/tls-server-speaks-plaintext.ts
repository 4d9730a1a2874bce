import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';

/** The greeting without the complaints about the bytes of the handshake; what came from outside has its line ends written out. */
const firstLine = (sample: string): string => sample.split(/\r|\n|\\x0[ad]/iu, 1)[0] ?? '';

/** TLS from the first byte was tried on a port that starts in plain text. */
export const tlsServerSpeaksPlaintext = defineEntry({
  code: 'tls.server-speaks-plaintext',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The port begins in plain text, not with TLS',
      meaning: say`There are two ways to encrypt: from the first byte (port 465), or by STARTTLS after a greeting in plain text (587, 25). Both sides must use the same.`,
      cause: (args) => {
        const told =
          args.sample === '' ? say`in plain text` : say`in plain text: ${literal(excerpt(firstLine(args.sample)))}`;
        const offer = args.starttlsOffered ? say` STARTTLS is offered there.` : [];
        return say`TLS from the first byte was tried at ${place(args)}; the server answered ${told}.${offer}`;
      },
      advice: (args) => {
        const keep =
          args === null
            ? say`Set ${mode('starttls')} and keep the port.`
            : say`Set ${mode('starttls')} and keep port ${args.port}.`;
        // A server that speaks plain text on 465 is set up in an unusual way: 465 is no way out there.
        const elsewhere =
          args?.port === 465
            ? say`Or set ${mode('starttls')} and ${assign('port', 587)}, the usual pair.`
            : say`Set ${mode('tls')} and ${assign('port', 465)}: the port for TLS from the first byte.`;
        if (args?.starttlsOffered !== false) return adviceLines(keep, elsewhere);
        return adviceLines(elsewhere, say`Have STARTTLS switched on at the server for port ${args.port}.`);
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Which port and which encryption does your mail server${where(args)} expect: TLS from the first byte, or STARTTLS?`,
      }),
    },
    de: {
      title: 'Der Port beginnt im Klartext, nicht mit TLS',
      meaning: say`Es gibt zwei Arten zu verschlüsseln: ab dem ersten Byte (Port 465) oder mit STARTTLS nach einer Begrüßung im Klartext (587, 25). Beide Seiten müssen dieselbe verwenden.`,
      cause: (args) => {
        const told =
          args.sample === '' ? say`im Klartext` : say`im Klartext: ${literal(excerpt(firstLine(args.sample)))}`;
        const offer = args.starttlsOffered ? say` STARTTLS wird dort angeboten.` : [];
        return say`Versucht wurde TLS ab dem ersten Byte mit ${place(args)}; der Server antwortete ${told}.${offer}`;
      },
      advice: (args) => {
        const keep =
          args === null
            ? say`Setzen Sie ${mode('starttls')}, und behalten Sie den Port.`
            : say`Setzen Sie ${mode('starttls')}, und behalten Sie Port ${args.port}.`;
        // A server that speaks plain text on 465 is set up in an unusual way: 465 is no way out there.
        const elsewhere =
          args?.port === 465
            ? say`Oder setzen Sie ${mode('starttls')} und ${assign('port', 587)}, die übliche Paarung.`
            : say`Setzen Sie ${mode('tls')} und ${assign('port', 465)}: der Port für TLS ab dem ersten Byte.`;
        if (args?.starttlsOffered !== false) return adviceLines(keep, elsewhere);
        return adviceLines(elsewhere, say`Lassen Sie am Server STARTTLS für Port ${args.port} einschalten.`);
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Welchen Port und welche Verschlüsselung erwartet Ihr Mailserver${where(args)}: TLS ab dem ersten Byte oder STARTTLS?`,
      }),
    },
  },
});
