import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** This machine's public address is on a blocklist. */
export const greetingIpBlocklisted = defineEntry({
  code: 'greeting.ip-blocklisted',
  severity: 'error',
  points: ['host', 'port'],
  words: {
    en: {
      title: "The server blocks this machine's IP address",
      meaning: say`The public IP address of this machine or network is on a blocklist or has a bad reputation.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it refuses the IP address of this network, whatever the mail.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Use a server that you sign in to, on 465 or 587: ${mode('tls')} and ${assign('port', 465)}. Blocklists rarely count there.`,
          say`Look up in the reply which list it is; ask there for removal once the cause is mended.`,
          say`Have the network checked for machines that send spam.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever runs this internet line, or the mail server's administrator`,
          say`Our public IP address is blocked at the mail server. Please find out the cause and have it removed from the list.`,
        ),
    },
    de: {
      title: 'Der Server sperrt die IP-Adresse dieses Rechners',
      meaning: say`Die öffentliche IP-Adresse dieses Rechners oder Netzes steht auf einer Sperrliste oder hat einen schlechten Ruf.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er lehnt die IP-Adresse dieses Netzes ab, gleich um welche Mail es geht.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Nutzen Sie einen Server mit Anmeldung auf 465 oder 587: ${mode('tls')} und ${assign('port', 465)}. Dort zählen Sperrlisten selten.`,
          say`Entnehmen Sie der Antwort, welche Liste es ist; beantragen Sie dort die Löschung, sobald die Ursache behoben ist.`,
          say`Lassen Sie das Netz auf Rechner prüfen, die Spam versenden.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Betreiber des Internetanschlusses oder die Administration des Mailservers`,
          say`Unsere öffentliche IP-Adresse ist beim Mailserver gesperrt. Bitte klären Sie die Ursache und lassen Sie sie von der Liste nehmen.`,
        ),
    },
  },
});
