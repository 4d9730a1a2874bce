import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';

/** Port and encryption mode do not fit each other, or the vendor's text leaves open what the pair means. */
export const configPortAndMode = defineEntry({
  code: 'config.port-and-mode',
  severity: 'warning',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'Port and encryption mode do not clearly fit together',
      meaning: say`Port 465 is encrypted from the first byte; 587 and 25 begin in plain text and switch with STARTTLS.`,
      cause: ({ port, mode: written, reason }) => {
        if (reason === 'ambiguous') {
          return say`${literal(written)} on port ${port} can mean two things: encrypted from the first byte, or STARTTLS. The vendor's text leaves it open; both are tried here.`;
        }
        if (reason === 'tls-on-starttls-port') {
          return say`${literal(written)} encrypts from the first byte, but port ${port} usually begins in plain text.`;
        }
        if (reason === 'starttls-on-tls-port') {
          return say`${literal(written)} begins in plain text and switches with STARTTLS, but port ${port} usually expects TLS from the first byte.`;
        }
        if (reason === 'plain-on-tls-port') {
          return say`${literal(written)} means no encryption, but port ${port} usually expects TLS from the first byte.`;
        }
        return say`Port ${port} with ${literal(written)} is not one of the usual pairs (465, 587, 25, 2525).`;
      },
      advice: (args) => {
        if (args?.reason === 'tls-on-starttls-port') {
          return adviceLines(
            say`Set ${assign('port', 465)}: the usual port for encryption from the first byte.`,
            say`Or keep port ${args.port} and set ${mode('starttls')}.`,
          );
        }
        if (args?.reason === 'starttls-on-tls-port' || args?.reason === 'plain-on-tls-port') {
          return adviceLines(
            say`Set ${mode('tls')}: that is what port ${args.port} expects.`,
            say`Or set ${mode('starttls')} and ${assign('port', 587)}.`,
          );
        }
        if (args?.reason === 'unusual') {
          return [
            ...adviceLines(say`Keep the port if the mail server's administrator named it; otherwise use a usual pair:`),
            ...switchPort(usualPorts, 'en'),
          ];
        }
        return switchPort(usualPorts, 'en');
      },
    },
    de: {
      title: 'Port und Verschlüsselung passen nicht eindeutig zusammen',
      meaning: say`Port 465 ist ab dem ersten Byte verschlüsselt; 587 und 25 beginnen im Klartext und wechseln mit STARTTLS.`,
      cause: ({ port, mode: written, reason }) => {
        if (reason === 'ambiguous') {
          return say`${literal(written)} auf Port ${port} kann zweierlei bedeuten: verschlüsselt ab dem ersten Byte oder STARTTLS. Die Anleitung lässt es offen; hier wird beides versucht.`;
        }
        if (reason === 'tls-on-starttls-port') {
          return say`${literal(written)} verschlüsselt ab dem ersten Byte, Port ${port} beginnt aber gewöhnlich im Klartext.`;
        }
        if (reason === 'starttls-on-tls-port') {
          return say`${literal(written)} beginnt im Klartext und wechselt mit STARTTLS, Port ${port} erwartet aber gewöhnlich TLS ab dem ersten Byte.`;
        }
        if (reason === 'plain-on-tls-port') {
          return say`${literal(written)} heißt unverschlüsselt, Port ${port} erwartet aber gewöhnlich TLS ab dem ersten Byte.`;
        }
        return say`Port ${port} mit ${literal(written)} ist keine der üblichen Paarungen (465, 587, 25, 2525).`;
      },
      advice: (args) => {
        if (args?.reason === 'tls-on-starttls-port') {
          return adviceLines(
            say`Setzen Sie ${assign('port', 465)}: der übliche Port für Verschlüsselung ab dem ersten Byte.`,
            say`Oder behalten Sie Port ${args.port} und setzen ${mode('starttls')}.`,
          );
        }
        if (args?.reason === 'starttls-on-tls-port' || args?.reason === 'plain-on-tls-port') {
          return adviceLines(
            say`Setzen Sie ${mode('tls')}: Das erwartet Port ${args.port}.`,
            say`Oder setzen Sie ${mode('starttls')} und ${assign('port', 587)}.`,
          );
        }
        if (args?.reason === 'unusual') {
          return [
            ...adviceLines(
              say`Behalten Sie den Port, wenn die Administration des Mailservers ihn genannt hat; sonst ist üblich:`,
            ),
            ...switchPort(usualPorts, 'de'),
          ];
        }
        return switchPort(usualPorts, 'de');
      },
    },
  },
});
