import { harmless } from '../../border/harmless.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** No DKIM key of the sender domain was found (RFC 6376). */
export const senderDkimMissing = defineEntry({
  code: 'sender.dkim-missing',
  severity: 'warning',
  points: ['sender'],
  words: {
    en: {
      title: 'No usable DKIM key was found for the sender domain',
      meaning: say`With DKIM the mail server signs each mail with a key of the domain. Large providers such as Google and Microsoft ask for it from senders of many mails.`,
      cause: ({ domain, record, arrived, detail: found }) =>
        arrived
          ? say`The test mail came without a DKIM signature of ${domain} that holds${detail(found)}.`
          : record === null
            ? say`Under the usual names no key of ${domain} was found${detail(found)}. It may have an unusual name; a mail that has arrived shows it for certain.`
            : say`${domain} publishes ${literal(excerpt(record, 80))}, which is no usable key${detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.names.length === 0
            ? []
            : [
                say`Have the keys published that the mail server's administration names: ${literal(harmless(args.names.join(', ')))}`,
              ]),
          say`Look into the headers of a mail that has arrived: with ${literal('dkim=pass')} and the right domain nothing is to be done.`,
          say`Otherwise have DKIM switched on where the mail server is run; then publish the key that it names in the DNS.`,
          say`Microsoft 365: Defender portal → Email authentication settings → DKIM, once for each domain.`,
        ),
      ask: (args) => ({
        whom: say`the mail server's administrator or provider`,
        sentence: say`Does your server sign mail of ${args === null ? say`our domain` : say`${args.domain}`} with DKIM? If not, please switch it on and name the DNS record.`,
      }),
    },
    de: {
      title: 'Für die Absender-Domain fand sich kein DKIM-Schlüssel',
      meaning: say`Mit DKIM signiert der Mailserver jede Mail mit einem Schlüssel der Domain. Große Anbieter wie Google und Microsoft verlangen das von Absendern vieler Mails.`,
      cause: ({ domain, record, arrived, detail: found }) =>
        arrived
          ? say`Die Testmail kam ohne gültige DKIM-Signatur von ${domain} an${detail(found)}.`
          : record === null
            ? say`Unter den üblichen Namen fand sich kein Schlüssel von ${domain}${detail(found)}. Er kann anders heißen; sicher zeigt es eine angekommene Mail.`
            : say`${domain} veröffentlicht ${literal(excerpt(record, 80))}; das ist kein brauchbarer Schlüssel${detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.names.length === 0
            ? []
            : [
                say`Lassen Sie die Schlüssel veröffentlichen, die der Mailserver nennt: ${literal(harmless(args.names.join(', ')))}`,
              ]),
          say`Sehen Sie in die Kopfzeilen einer angekommenen Mail: Mit ${literal('dkim=pass')} und der richtigen Domain ist nichts zu tun.`,
          say`Sonst lassen Sie DKIM am Mailserver einschalten und den Schlüssel, den er nennt, im DNS veröffentlichen.`,
          say`Microsoft 365: Defender-Portal → Einstellungen der E-Mail-Authentifizierung → DKIM, je Domain einmal.`,
        ),
      ask: (args) => ({
        whom: say`die Administration des Mailservers`,
        sentence: say`Signiert Ihr Server Mail ${args === null ? say`unserer Domain` : say`von ${args.domain}`} mit DKIM? Falls nicht, schalten Sie es bitte ein, und nennen Sie den DNS-Eintrag.`,
      }),
    },
  },
});
