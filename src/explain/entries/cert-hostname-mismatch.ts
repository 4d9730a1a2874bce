import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { few } from '../phrases/few.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, setting } from '../tokens.ts';

/** A name that can be entered as it stands: no wildcard. */
const usable = (names: readonly string[]): string | undefined => names.find((name) => !name.includes('*'));

/** The certificate is for other names (OpenSSL 62). */
export const certHostnameMismatch = defineEntry({
  code: 'cert.hostname-mismatch',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The certificate is made out to another name',
      meaning: say`A certificate proves only the names it carries. Addressed by another name or by its IP address, the server cannot prove who it is.`,
      cause: (args) => {
        const names = args.names.length === 0 ? say`carries no name at all` : say`carries ${few(args.names, 'en')}`;
        return say`The settings ask for ${args.host}, the certificate ${names}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) => {
        const name = usable(args?.names ?? []);
        const enter: Advice =
          name === undefined
            ? { text: say`Enter a name that the certificate carries in ${setting('host')}.` }
            : { text: say`Set ${assign('host', name)}, if that is the same server.` };
        return [
          enter,
          {
            text:
              args === null
                ? say`Or have the server given a certificate that carries the name in use.`
                : say`Or have the server given a certificate that carries ${args.host}.`,
          },
          { text: say`If none of the names is familiar, find out first who answers there; a redirection is possible.` },
        ];
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`By which name is your mail server to be addressed, so that its certificate fits?`
            : say`The certificate of your mail server${where(args)} does not carry the name ${args.host}. Which name should we use?`,
      }),
    },
    de: {
      title: 'Das Zertifikat lautet auf einen anderen Namen',
      meaning: say`Ein Zertifikat beweist nur die Namen, die darin stehen. Unter einem anderen Namen oder einer IP-Adresse angesprochen, kann sich der Server nicht ausweisen.`,
      cause: (args) => {
        const names =
          args.names.length === 0 ? say`enthält gar keinen Namen` : say`lautet auf ${few(args.names, 'de')}`;
        return say`Die Einstellungen nennen ${args.host}, das Zertifikat ${names}. ${opensslFault(args.openssl)}.`;
      },
      advice: (args) => {
        const name = usable(args?.names ?? []);
        const enter: Advice =
          name === undefined
            ? { text: say`Tragen Sie in ${setting('host')} einen Namen ein, der im Zertifikat steht.` }
            : { text: say`Setzen Sie ${assign('host', name)}, falls das derselbe Server ist.` };
        return [
          enter,
          {
            text:
              args === null
                ? say`Oder lassen Sie ein Zertifikat einrichten, in dem der verwendete Name steht.`
                : say`Oder lassen Sie ein Zertifikat einrichten, in dem ${args.host} steht.`,
          },
          {
            text: say`Ist keiner der Namen bekannt, klären Sie zuerst, wer dort antwortet; eine Umlenkung ist möglich.`,
          },
        ];
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Mit welchem Namen ist Ihr Mailserver anzusprechen, damit sein Zertifikat passt?`
            : say`Im Zertifikat Ihres Mailservers${where(args)} steht der Name ${args.host} nicht. Welchen Namen sollen wir verwenden?`,
      }),
    },
  },
});
