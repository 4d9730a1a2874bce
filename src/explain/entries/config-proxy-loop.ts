import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { place } from '../phrases/place.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

type Args = FindingArgs['config.proxy-loop'];

function why(args: Args, locale: Locale): Rich {
  const { address } = args;
  if (args.reason === 'own-port') {
    return locale === 'de'
      ? say`${place(args)} ist der Port, auf dem ${product} selbst Mail annimmt`
      : say`${place(args)} is the port on which ${product} itself takes mail`;
  }
  const own = address === null || address === args.host ? [] : say` (${address})`;
  return locale === 'de'
    ? say`${args.host}${own} ist eine Adresse dieses Rechners`
    : say`${args.host}${own} is an address of this machine`;
}

/** The relay that mail is handed to is the system itself. */
export const configProxyLoop = defineEntry({
  code: 'config.proxy-loop',
  severity: 'error',
  points: ['host', 'port'],
  words: {
    en: {
      title: 'The relay points back at the system itself',
      meaning: say`Mail for the outside would come back to the system that sends it, again and again, until it is given up. It never leaves the house.`,
      cause: (args) => say`${settingAt(args, 'en')}: ${why(args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Enter the external mail server in ${setting('host')}, for example the company's Exchange or the provider's server.`,
          say`Check ${setting('port')} too: it is the port of the external server, usually 587, 465 or 25.`,
          say`If another mail server really runs on the same machine, give it a port of its own, and enter that one.`,
        ),
      ask: () => ({
        whom: whom.en.mail,
        sentence: say`Which mail server should ${product} hand its mail for the outside to, on which port, and does it want a sign-in?`,
      }),
    },
    de: {
      title: 'Das Relay zeigt auf das System selbst',
      meaning: say`Mail nach außen käme immer wieder zu dem System zurück, das sie sendet, bis sie aufgegeben wird. Sie verlässt das Haus nie.`,
      cause: (args) => say`${settingAt(args, 'de')}: ${why(args, 'de')}.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('host')} den externen Mailserver ein, etwa den Exchange der Firma oder den Server des Anbieters.`,
          say`Prüfen Sie auch ${setting('port')}: Es ist der Port des externen Servers, meist 587, 465 oder 25.`,
          say`Läuft wirklich ein zweiter Mailserver auf demselben Rechner, geben Sie ihm einen eigenen Port, und tragen Sie diesen ein.`,
        ),
      ask: () => ({
        whom: whom.de.mail,
        sentence: say`An welchen Mailserver und Port soll ${product} Mail nach außen übergeben, und verlangt er eine Anmeldung?`,
      }),
    },
  },
});
