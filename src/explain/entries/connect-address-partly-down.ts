import { defineEntry } from '../define-entry.ts';
import { addressState } from '../phrases/address-state.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** Some addresses of the name work, others don't. */
export const connectAddressPartlyDown = defineEntry({
  code: 'connect.address-partly-down',
  severity: 'warning',
  points: ['host'],
  words: {
    en: {
      title: 'Some addresses of the server do not work',
      meaning: say`Which address a program takes is partly chance. Many try only the first: then mail goes out at times and at times not.`,
      cause: ({ port, up, down }) =>
        say`${few(up, 'en')} ${up.length === 1 ? say`answers` : say`answer`} on port ${port}. Not reachable: ${few(
          down.map(({ address, reason }) => `${address} (${addressState(reason, 'en')})`),
          'en',
        )}.`,
      advice: (args) =>
        adviceLines(
          args?.down.every(({ address }) => address.includes(':'))
            ? say`Have IPv6 set up on this machine, or switch it off here: only IPv6 addresses fail.`
            : say`Have the failing address repaired, or taken out of DNS.`,
          say`Until then expect that ${product} now and then waits long or fails; sending again helps.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Not all addresses of your mail server${where(args)} answer${
          args === null
            ? []
            : say`: ${few(
                args.down.map(({ address }) => address),
                'en',
              )}`
        }. Please repair them or take them out of DNS.`,
      }),
    },
    de: {
      title: 'Einige Adressen des Servers sind nicht erreichbar',
      meaning: say`Welche Adresse ein Programm nimmt, ist teils Zufall. Viele versuchen nur die erste: Dann geht Mail mal hinaus und mal nicht.`,
      cause: ({ port, up, down }) =>
        say`Auf Port ${port} ${up.length === 1 ? say`antwortet` : say`antworten`} ${few(up, 'de')}. Nicht erreichbar: ${few(
          down.map(({ address, reason }) => `${address} (${addressState(reason, 'de')})`),
          'de',
        )}.`,
      advice: (args) =>
        adviceLines(
          args?.down.every(({ address }) => address.includes(':'))
            ? say`Lassen Sie IPv6 auf diesem Rechner einrichten, oder schalten Sie es ab: Nur IPv6-Adressen versagen.`
            : say`Lassen Sie die gestörte Adresse in Ordnung bringen oder aus dem DNS nehmen.`,
          say`Bis dahin wartet ${product} gelegentlich lange oder scheitert; erneutes Senden hilft.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Nicht alle Adressen Ihres Mailservers${where(args)} antworten${
          args === null
            ? []
            : say`: ${few(
                args.down.map(({ address }) => address),
                'de',
              )}`
        }. Bitte bringen Sie sie in Ordnung, oder nehmen Sie sie aus dem DNS.`,
      }),
    },
  },
});
