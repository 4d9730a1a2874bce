import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { few } from '../phrases/few.ts';
import { javaTrustStore } from '../phrases/java-trust-store.ts';
import { keepCopy } from '../phrases/keep-copy.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { trustFile } from '../phrases/trust-file.ts';
import { verifyOff } from '../phrases/verify-off.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** The server does not send its intermediate certificate (OpenSSL 20 or 21). */
export const certIncompleteChain = defineEntry({
  code: 'cert.incomplete-chain',
  severity: 'error',
  points: ['caFile', 'verifyCertificate'],
  words: {
    en: {
      title: 'The server sends an incomplete certificate chain',
      meaning: say`Between the server's certificate and a trusted root there is an intermediate one, which the server must send along. Browsers fetch it by themselves; mail programs do not.`,
      cause: (args) =>
        say`Sent: ${few(args.chain, 'en', 2)}. The certificate of ${args.issuer}, which issued it, is neither sent nor known here. ${opensslFault(args.openssl)}.`,
      advice: (args): readonly Advice[] => [
        {
          text: say`Have the server send the full chain (often a file ${literal('fullchain.pem')} in place of ${literal('cert.pem')}).`,
        },
        ...(args !== null && args.trustFile === null
          ? []
          : [
              {
                text: say`Until then add the missing certificate${args === null ? [] : say` ${args.issuer}`} to ${trustFile(args)}, and its root if that is missing too.`,
                trustStore: 'file' as const,
              },
            ]),
        ...javaTrustStore(say`the missing certificate${args === null ? [] : say` ${args.issuer}`}`, args, 'en'),
        ...keepCopy(args, 'en'),
        verifyOff('en'),
      ],
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} does not send its intermediate certificate${
          args === null ? [] : say` (${args.issuer})`
        }. Please set it up to send the full chain.`,
      }),
    },
    de: {
      title: 'Der Server sendet eine unvollständige Zertifikatskette',
      meaning: say`Zwischen dem Serverzertifikat und einer vertrauten Wurzel steht ein Zwischenzertifikat, das der Server mitsenden muss. Browser beschaffen es selbst, Mailprogramme nicht.`,
      cause: (args) =>
        say`Gesendet: ${few(args.chain, 'de', 2)}. Das Zertifikat des Ausstellers ${args.issuer} wurde nicht mitgesendet und ist hier nicht bekannt. ${opensslFault(args.openssl)}.`,
      advice: (args): readonly Advice[] => [
        {
          text: say`Lassen Sie den Server die vollständige Kette senden (oft eine Datei ${literal('fullchain.pem')} statt ${literal('cert.pem')}).`,
        },
        ...(args !== null && args.trustFile === null
          ? []
          : [
              {
                text: say`Ergänzen Sie bis dahin das fehlende Zertifikat${args === null ? [] : say` ${args.issuer}`} in ${trustFile(args)}, und seine Wurzel, falls auch sie fehlt.`,
                trustStore: 'file' as const,
              },
            ]),
        ...javaTrustStore(say`das fehlende Zertifikat${args === null ? [] : say` ${args.issuer}`}`, args, 'de'),
        ...keepCopy(args, 'de'),
        verifyOff('de'),
      ],
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} sendet sein Zwischenzertifikat${
          args === null ? [] : say` (${args.issuer})`
        } nicht mit. Bitte richten Sie ihn so ein, dass er die vollständige Kette sendet.`,
      }),
    },
  },
});
