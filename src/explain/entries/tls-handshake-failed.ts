import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** The server broke off for the sake of the client's certificate (RFC 8446 section 6.2): it wants one, or a better one. */
const isAboutClient = (args: FindingArgs['tls.handshake-failed'] | null): boolean =>
  /certificate|unknown[ _]ca$/i.test(args?.alert ?? '') ||
  /_alert_.*(?:certificate|unknown_ca)/i.test(args?.detail ?? '');

/** The TLS handshake failed for a reason that has no code of its own. */
export const tlsHandshakeFailed = defineEntry({
  code: 'tls.handshake-failed',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'The encrypted connection does not come about',
      meaning: say`Client and server begin with TLS, but one of them breaks off before anything is encrypted. The server's log usually names the reason.`,
      cause: (args) =>
        args.alert === null
          ? say`The TLS handshake with ${place(args)} failed${detail(args.detail)}.`
          : say`${place(args)} broke off the TLS handshake with the alert ${literal(excerpt(args.alert))}${detail(args.detail)}.`,
      advice: (args) =>
        adviceLines(
          ...(isAboutClient(args)
            ? [
                say`The server wants a client certificate that it trusts: ask for one, and try it with ${literal('--client-cert')}.`,
              ]
            : []),
          say`Run it again: a server that is starting or overloaded breaks off as well.`,
          say`Have the server's mail log read at the time of this attempt.`,
          say`Check whether a firewall or virus scanner on the way inspects encrypted mail.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`The TLS handshake with your mail server${where(args)} fails${
          args === null ? [] : detail(args.alert ?? args.detail)
        }. What does its log say about our attempts?`,
      }),
    },
    de: {
      title: 'Die verschlüsselte Verbindung kommt nicht zustande',
      meaning: say`Client und Server beginnen mit TLS, aber einer bricht ab, bevor etwas verschlüsselt ist. Den Grund nennt meist das Protokoll des Servers.`,
      cause: (args) =>
        args.alert === null
          ? say`Der TLS-Handshake mit ${place(args)} ist gescheitert${detail(args.detail)}.`
          : say`${place(args)} hat den TLS-Handshake mit der Meldung ${literal(excerpt(args.alert))} abgebrochen${detail(args.detail)}.`,
      advice: (args) =>
        adviceLines(
          ...(isAboutClient(args)
            ? [
                say`Der Server will ein Clientzertifikat, dem er vertraut: Erfragen Sie eines, und versuchen Sie es mit ${literal('--client-cert')}.`,
              ]
            : []),
          say`Versuchen Sie es erneut: Auch ein startender oder überlasteter Server bricht ab.`,
          say`Lassen Sie im Mailprotokoll des Servers nachsehen, was zur Zeit dieses Versuchs geschah.`,
          say`Prüfen Sie, ob eine Firewall oder ein Virenscanner unterwegs verschlüsselte Mails untersucht.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Der TLS-Handshake mit Ihrem Mailserver${where(args)} scheitert${
          args === null ? [] : detail(args.alert ?? args.detail)
        }. Was steht dazu in seinem Protokoll?`,
      }),
    },
  },
});
