import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** The client address has no matching PTR record. */
export const heloNoReverseDns = defineEntry({
  code: 'helo.no-reverse-dns',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: "This machine's IP address has no host name in DNS",
      meaning: say`The server asks DNS which name belongs to the IP address (PTR) and gets none, or one that does not fit.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it finds no matching name for this network's public address.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Send through a server that you sign in to, on 465 or 587: ${mode('tls')} and ${assign('port', 465)}. PTR is seldom asked there.`,
          say`Have the internet provider set a PTR record for the public address, and an A record that leads back to it.`,
          say`For an internal server: add this machine's address to its reverse DNS zone.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the provider of the internet line`,
          say`Please set a PTR record for our public IP address: mail servers refuse us without one.`,
        ),
    },
    de: {
      title: 'Zur IP-Adresse dieses Rechners kennt das DNS keinen Namen',
      meaning: say`Der Server fragt das DNS, welcher Name zur IP-Adresse gehört (PTR), und erhält keinen oder keinen passenden.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er findet zur öffentlichen Adresse dieses Netzes keinen passenden Namen.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Senden Sie über einen Server mit Anmeldung auf 465 oder 587: ${mode('tls')} und ${assign('port', 465)}. Dort wird selten nach PTR gefragt.`,
          say`Lassen Sie den Internetanbieter einen PTR-Eintrag für die öffentliche Adresse setzen, dazu einen A-Eintrag, der zurückführt.`,
          say`Bei einem internen Server: Tragen Sie die Adresse dieses Rechners in dessen Reverse-Zone ein.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Anbieter des Internetanschlusses`,
          say`Bitte setzen Sie einen PTR-Eintrag für unsere öffentliche IP-Adresse: Ohne ihn weisen uns Mailserver ab.`,
        ),
    },
  },
});
