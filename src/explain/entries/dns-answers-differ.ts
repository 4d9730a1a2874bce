import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

/** This machine turns the name into other addresses than DNS does. */
export const dnsAnswersDiffer = defineEntry({
  code: 'dns.answers-differ',
  severity: 'warning',
  points: ['host'],
  words: {
    en: {
      title: 'This machine and DNS give different addresses',
      meaning: say`Usually an entry in the hosts file overrides DNS, or the internal DNS differs from the public one. An old entry leads to the wrong server.`,
      cause: ({ host, system, dns }) => {
        const here = system.length === 0 ? say`no address` : few(system, 'en');
        const there = dns.length === 0 ? say`no address` : few(dns, 'en');
        return say`For ${host} this machine has ${here}, DNS has ${there}. The diagnosis goes where this machine goes.`;
      },
      advice: (args) =>
        adviceLines(
          say`Look for ${args === null ? say`the name` : [value(args.host)]} in the hosts file (${literal('C:\\Windows\\System32\\drivers\\etc\\hosts')} or ${literal('/etc/hosts')}).`,
          say`Remove the entry if it is out of date.`,
          say`If the internal address is meant to differ, nothing is to be done.`,
        ),
    },
    de: {
      title: 'Dieser Rechner und DNS nennen verschiedene Adressen',
      meaning: say`Meist überstimmt ein Eintrag in der hosts-Datei das DNS, oder das interne DNS weicht vom öffentlichen ab. Ein alter Eintrag führt zum falschen Server.`,
      cause: ({ host, system, dns }) => {
        const here = system.length === 0 ? say`keine Adresse` : few(system, 'de');
        const there = dns.length === 0 ? say`keine Adresse` : few(dns, 'de');
        return say`Für ${host} kennt dieser Rechner ${here}, das DNS ${there}. Die Diagnose nimmt den Weg dieses Rechners.`;
      },
      advice: (args) =>
        adviceLines(
          say`Suchen Sie ${args === null ? say`den Namen` : [value(args.host)]} in der hosts-Datei (${literal('C:\\Windows\\System32\\drivers\\etc\\hosts')} oder ${literal('/etc/hosts')}).`,
          say`Entfernen Sie den Eintrag, wenn er veraltet ist.`,
          say`Soll die interne Adresse abweichen, ist nichts zu tun.`,
        ),
    },
  },
});
