import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, product, value } from '../tokens.ts';

/** There is no route to the address. */
export const connectUnreachable = defineEntry({
  code: 'connect.unreachable',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'There is no network route to the server',
      meaning: say`This machine does not know a way to the address. With IPv6 addresses the reason is often that the network has no IPv6.`,
      cause: ({ address, port, family, detail: word }) =>
        say`The way to ${address}, port ${port} (${`IPv${family}`}), does not exist${detail(word)}.`,
      advice: (args) =>
        args?.family === 6
          ? adviceLines(
              say`Have IPv6 set up for this machine, or switch it off here, so that ${product} takes the IPv4 address.`,
              say`If the server has no IPv4 address, ask its administrator for a name that has one.`,
            )
          : adviceLines(
              say`Check network cable, gateway and VPN of this machine.`,
              say`Trace the way: ${literal(`tracert ${args?.address ?? 'ADDRESS'}`)} on Windows, ${literal('traceroute')} on Linux.`,
              say`If the address is in another internal network, have the route to it added.`,
            ),
      ask: (args) => ({
        whom: whom.en.network,
        sentence: say`Our machine has no route to the mail server${where(args)}${args === null ? [] : say` at ${value(args.address)}`}. Please set one up.`,
      }),
    },
    de: {
      title: 'Zum Server führt kein Weg im Netz',
      meaning: say`Dieser Rechner kennt keinen Weg zu der Adresse. Bei IPv6-Adressen liegt es oft daran, dass das Netz kein IPv6 kann.`,
      cause: ({ address, port, family, detail: word }) =>
        say`Zu ${address}, Port ${port} (${`IPv${family}`}), führt kein Weg${detail(word)}.`,
      advice: (args) =>
        args?.family === 6
          ? adviceLines(
              say`Lassen Sie IPv6 für diesen Rechner einrichten, oder schalten Sie es hier ab, damit ${product} die IPv4-Adresse nimmt.`,
              say`Hat der Server keine IPv4-Adresse, fragen Sie seine Administration nach einem Namen, der eine hat.`,
            )
          : adviceLines(
              say`Prüfen Sie Netzwerkkabel, Gateway und VPN dieses Rechners.`,
              say`Verfolgen Sie den Weg: ${literal(`tracert ${args?.address ?? 'ADRESSE'}`)} unter Windows, ${literal('traceroute')} unter Linux.`,
              say`Liegt die Adresse in einem anderen internen Netz, lassen Sie die Route dorthin eintragen.`,
            ),
      ask: (args) => ({
        whom: whom.de.network,
        sentence: say`Unser Rechner hat keine Route zum Mailserver${where(args)}${args === null ? [] : say` unter ${value(args.address)}`}. Bitte richten Sie eine ein.`,
      }),
    },
  },
});
