import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { few } from '../phrases/few.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, literal, setting } from '../tokens.ts';

/** The server's name does not exist. */
export const dnsNotFound = defineEntry({
  code: 'dns.not-found',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server name does not exist',
      meaning: say`Before anything else the name is turned into an address. Where there is no such name, there is nobody to talk to.`,
      cause: ({ host, nearMisses, askedSystem }) => {
        const who = askedSystem ? say`Neither this machine's resolver nor DNS knows` : say`DNS does not know`;
        return nearMisses.length === 0
          ? say`${who} the name ${host}.`
          : say`${who} the name ${host}. Did you mean ${few(nearMisses, 'en')}? ${nearMisses.length === 1 ? 'That name exists.' : 'Those names exist.'}`;
      },
      advice: (args) => {
        const near = (args?.nearMisses ?? []).slice(0, 2);
        return [
          ...near.map((name): Advice => ({ text: say`Set ${assign('host', name)} if that is the server you mean.` })),
          { text: say`Check ${setting('host')} for typing mistakes, blanks and a missing part of the domain.` },
          {
            text: say`If it is a name of your own network, check that this machine asks the internal DNS server (${literal(`nslookup ${args?.host ?? 'NAME'}`)}).`,
          },
        ];
      },
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`What is the full name of the mail server for sending?`
            : say`The name ${args.host} does not exist in DNS. What is the full name of the mail server for sending?`,
      }),
    },
    de: {
      title: 'Der Servername existiert nicht',
      meaning: say`Vor allem anderen wird der Name in eine Adresse übersetzt. Gibt es den Namen nicht, gibt es kein Gegenüber.`,
      cause: ({ host, nearMisses, askedSystem }) => {
        const name = askedSystem
          ? say`Weder die Namensauflösung dieses Rechners noch das DNS kennt den Namen ${host}.`
          : say`Das DNS kennt den Namen ${host} nicht.`;
        return nearMisses.length === 0
          ? name
          : say`${name} Meinten Sie ${few(nearMisses, 'de')}? ${nearMisses.length === 1 ? 'Diesen Namen gibt es.' : 'Diese Namen gibt es.'}`;
      },
      advice: (args) => {
        const near = (args?.nearMisses ?? []).slice(0, 2);
        return [
          ...near.map(
            (name): Advice => ({ text: say`Setzen Sie ${assign('host', name)}, falls dieser Server gemeint ist.` }),
          ),
          { text: say`Prüfen Sie ${setting('host')} auf Tippfehler, Leerzeichen und fehlende Teile der Domain.` },
          {
            text: say`Ist es ein Name aus Ihrem eigenen Netz, prüfen Sie, ob dieser Rechner den internen DNS-Server fragt (${literal(`nslookup ${args?.host ?? 'NAME'}`)}).`,
          },
        ];
      },
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Wie lautet der vollständige Name des Mailservers für den Versand?`
            : say`Den Namen ${args.host} gibt es im DNS nicht. Wie lautet der vollständige Name des Mailservers für den Versand?`,
      }),
    },
  },
});
