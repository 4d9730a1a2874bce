import { defineEntry } from '../define-entry.ts';
import { neighbourList } from '../phrases/neighbour-list.ts';
import { safestFirst } from '../phrases/safest-first.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** Another usual port of the same server speaks what the settings want. */
export const connectWrongPort = defineEntry({
  code: 'connect.wrong-port',
  severity: 'error',
  points: ['port', 'security'],
  words: {
    en: {
      title: 'The server takes mail on another port',
      meaning: say`Programs hand in mail on 465 (TLS from the first byte) or 587 (STARTTLS); port 25 is for mail between servers.`,
      cause: ({ host, port, better }) =>
        say`Port ${port} of ${host} takes no mail, but ${neighbourList(better, 'en')} ${better.length === 1 ? say`does` : say`do`}.`,
      advice: (args) => safestFirst(switchPort(args?.better ?? usualPorts, 'en')),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`On which port and with which encryption does your mail server${where(args)} take mail from programs?`,
      }),
    },
    de: {
      title: 'Der Server nimmt Mails auf einem anderen Port an',
      meaning: say`Programme liefern Mails auf 465 (TLS ab dem ersten Byte) oder 587 (STARTTLS) ein; Port 25 gilt dem Verkehr zwischen Servern.`,
      cause: ({ host, port, better }) =>
        say`Port ${port} von ${host} nimmt keine Mails an, wohl aber ${neighbourList(better, 'de')}.`,
      advice: (args) => safestFirst(switchPort(args?.better ?? usualPorts, 'de')),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Auf welchem Port und mit welcher Verschlüsselung nimmt Ihr Mailserver${where(args)} Mails von Programmen an?`,
      }),
    },
  },
});
