import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** A domain publishes a null MX (RFC 7505): it takes no mail. */
export const dnsNullMx = defineEntry({
  code: 'dns.null-mx',
  severity: 'warning',
  points: ['sender'],
  pointsOf: ({ whose }) => (whose === 'sender' ? ['sender'] : []),
  words: {
    en: {
      title: 'The sender domain declares that it takes no mail',
      titleOf: ({ whose }) => `The ${whose} domain declares that it takes no mail`,
      meaning: say`With an MX record of a single dot a domain says that it has no mailboxes. Nothing can be delivered there, and many servers refuse mail from such a domain.`,
      cause: ({ domain, whose }) =>
        whose === 'sender'
          ? say`${domain} publishes ${literal('MX 0 "."')}: neither answers nor bounces reach the sender.`
          : say`${domain} publishes ${literal('MX 0 "."')}: no mail to the recipient can be delivered.`,
      advice: (args) =>
        args?.whose === 'recipient'
          ? adviceLines(
              say`Test with a recipient whose domain takes mail.`,
              say`If the domain is to take mail, have its MX record name a mail server.`,
            )
          : adviceLines(
              say`Set ${setting('sender')} to an address of a domain that takes mail.`,
              say`If the domain is to take mail, have its MX record name a mail server.`,
            ),
      ask: (args) => ({
        whom: say`whoever runs the domain's DNS`,
        sentence: say`Is it intended that the MX record of ${args === null ? say`our domain` : say`${args.domain}`} names no server? Our program sends with its addresses or to them.`,
      }),
    },
    de: {
      title: 'Die Absender-Domain erklärt, dass sie keine Mail annimmt',
      titleOf: ({ whose }) =>
        `Die ${whose === 'sender' ? 'Absender' : 'Empfänger'}-Domain erklärt, dass sie keine Mail annimmt`,
      meaning: say`Mit einem MX-Eintrag aus einem einzelnen Punkt sagt eine Domain, dass sie keine Postfächer hat. Dorthin ist nichts zustellbar, und viele Server lehnen Mail von ihr ab.`,
      cause: ({ domain, whose }) =>
        whose === 'sender'
          ? say`${domain} veröffentlicht ${literal('MX 0 "."')}: Weder Antworten noch Fehlermeldungen erreichen den Absender.`
          : say`${domain} veröffentlicht ${literal('MX 0 "."')}: Keine Mail an den Empfänger ist zustellbar.`,
      advice: (args) =>
        args?.whose === 'recipient'
          ? adviceLines(
              say`Testen Sie mit einem Empfänger, dessen Domain Mail annimmt.`,
              say`Soll die Domain Mail annehmen, lassen Sie im MX-Eintrag einen Mailserver nennen.`,
            )
          : adviceLines(
              say`Setzen Sie ${setting('sender')} auf eine Adresse einer Domain, die Mail annimmt.`,
              say`Soll die Domain Mail annehmen, lassen Sie im MX-Eintrag einen Mailserver nennen.`,
            ),
      ask: (args) => ({
        whom: say`die DNS-Verwaltung der Domain`,
        sentence: say`Ist es gewollt, dass der MX-Eintrag ${args === null ? say`unserer Domain` : say`von ${args.domain}`} keinen Server nennt? Unser Programm sendet mit ihren Adressen oder an sie.`,
      }),
    },
  },
});
