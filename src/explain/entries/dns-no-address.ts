import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The name exists, but has neither A nor AAAA. */
export const dnsNoAddress = defineEntry({
  code: 'dns.no-address',
  severity: 'error',
  points: ['host'],
  words: {
    en: {
      title: 'The server name exists, but has no address',
      meaning: say`Such a name is usually a mail domain, the part behind the @, and not the name of a server.`,
      cause: ({ host, mailServers }) =>
        mailServers.length === 0
          ? say`${host} has neither an IPv4 nor an IPv6 address in DNS (no A, no AAAA).`
          : say`${host} has no A and no AAAA in DNS. Mail to this domain is received by ${few(mailServers, 'en', 2)}.`,
      advice: (args) =>
        adviceLines(
          say`Enter a server's full name in ${setting('host')}, such as ${`smtp.${args?.host ?? 'example.com'}`} or what the provider names.`,
          args === null || args.mailServers.length === 0
            ? say`If the name is right, have its address (A or AAAA) entered in DNS.`
            : say`Servers that receive mail do not always take it for sending: ask before you enter ${args.mailServers[0] ?? ''}.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Which server name is to be used for sending mail (submission)${args === null ? [] : say` for ${args.host}`}?`,
      }),
    },
    de: {
      title: 'Der Servername hat keine Adresse',
      meaning: say`Ein solcher Name ist meist eine Mail-Domain, also der Teil hinter dem @, und kein Servername.`,
      cause: ({ host, mailServers }) =>
        mailServers.length === 0
          ? say`${host} hat im DNS weder eine IPv4- noch eine IPv6-Adresse (kein A, kein AAAA).`
          : say`${host} hat im DNS weder A noch AAAA. Mails an diese Domain empfängt ${few(mailServers, 'de', 2)}.`,
      advice: (args) =>
        adviceLines(
          say`Tragen Sie in ${setting('host')} einen vollständigen Servernamen ein, etwa ${`smtp.${args?.host ?? 'example.com'}`} oder den vom Anbieter genannten.`,
          args === null || args.mailServers.length === 0
            ? say`Stimmt der Name, lassen Sie seine Adresse (A oder AAAA) im DNS eintragen.`
            : say`Server für den Empfang dienen nicht immer dem Versand: Fragen Sie nach, bevor Sie ${args.mailServers[0] ?? ''} eintragen.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Welcher Servername ist für den Mailversand${args === null ? [] : say` von ${args.host}`} einzutragen?`,
      }),
    },
  },
});
