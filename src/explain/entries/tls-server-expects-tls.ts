import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** Plain text was spoken to a port that starts with TLS. */
export const tlsServerExpectsTls = defineEntry({
  code: 'tls.server-expects-tls',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The port expects TLS from the first byte',
      meaning: say`On such a port each side waits for the other: the client for a greeting, the server for TLS. Programs then seem to hang until their time is up.`,
      cause: (args) =>
        say`Spoken to in plain text, ${place(args)} gives no greeting; with TLS from the first byte it answers.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Set ${mode('tls')} and keep the port.`
            : say`Set ${mode('tls')} and keep port ${args.port}.`,
          ...(args?.port === 587
            ? []
            : [say`Or set ${mode('starttls')} and ${assign('port', 587)}, if the server offers it.`]),
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Which port and which encryption does your mail server${where(args)} expect: TLS from the first byte, or STARTTLS?`,
      }),
    },
    de: {
      title: 'Der Port erwartet TLS ab dem ersten Byte',
      meaning: say`Auf einem solchen Port wartet jeder auf den anderen: der Client auf die Begrüßung, der Server auf TLS. Programme scheinen dann zu hängen, bis ihre Zeit abläuft.`,
      cause: (args) =>
        say`Im Klartext angesprochen, gibt ${place(args)} keine Begrüßung; mit TLS ab dem ersten Byte antwortet der Server.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Setzen Sie ${mode('tls')}, und behalten Sie den Port.`
            : say`Setzen Sie ${mode('tls')}, und behalten Sie Port ${args.port}.`,
          ...(args?.port === 587
            ? []
            : [say`Oder setzen Sie ${mode('starttls')} und ${assign('port', 587)}, falls der Server das anbietet.`]),
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Welchen Port und welche Verschlüsselung erwartet Ihr Mailserver${where(args)}: TLS ab dem ersten Byte oder STARTTLS?`,
      }),
    },
  },
});
