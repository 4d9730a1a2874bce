import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { day } from '../phrases/day.ts';
import { opensslFault } from '../phrases/openssl-fault.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** The issuer withdrew the certificate. */
export const certRevoked = defineEntry({
  code: 'cert.revoked',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: "The server's certificate is revoked",
      meaning: say`An authority withdraws a certificate when its key may be in foreign hands, or when it was replaced. It proves nothing any more.`,
      cause: (args) => {
        const since = args.since === null ? [] : say` on ${day(args.since, 'en')}`;
        return say`${args.issuer} revoked the certificate for ${args.subject}${since}. ${opensslFault(args.openssl)}.`;
      },
      advice: () =>
        adviceLines(
          say`Send nothing over this connection until the server shows a new certificate.`,
          say`Have the certificate replaced and the mail server restarted.`,
          say`If a password was sent there since then, change it.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`The certificate of your mail server${where(args)} was revoked${
          args === null ? [] : say` by ${args.issuer}`
        }. Please replace it. Do you know the reason?`,
      }),
    },
    de: {
      title: 'Das Zertifikat des Servers ist gesperrt',
      meaning: say`Eine Zertifizierungsstelle sperrt ein Zertifikat, wenn sein Schlüssel in fremder Hand sein kann oder wenn es ersetzt wurde. Es beweist nichts mehr.`,
      cause: (args) => {
        const since = args.since === null ? [] : say` am ${day(args.since, 'de')}`;
        return say`${args.issuer} hat das Zertifikat für ${args.subject}${since} gesperrt. ${opensslFault(args.openssl)}.`;
      },
      advice: () =>
        adviceLines(
          say`Senden Sie nichts über diese Verbindung, bis der Server ein neues Zertifikat zeigt.`,
          say`Lassen Sie das Zertifikat ersetzen und den Mailserver neu starten.`,
          say`Wurde seit der Sperrung ein Passwort dorthin gesendet, ändern Sie es.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Das Zertifikat Ihres Mailservers${where(args)} wurde${
          args === null ? [] : say` von ${args.issuer}`
        } gesperrt. Bitte ersetzen Sie es. Kennen Sie den Grund?`,
      }),
    },
  },
});
