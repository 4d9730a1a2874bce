import { harmless } from '../../border/harmless.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** Mail sent in this way does not meet the DMARC policy of the sender domain (RFC 7489). */
export const senderDmarcFail = defineEntry({
  code: 'sender.dmarc-fail',
  severity: 'warning',
  points: ['sender'],
  words: {
    en: {
      title: 'Mail sent in this way fails DMARC of the domain',
      meaning: say`With DMARC a domain asks that SPF or DKIM proves the sender that people see. The policy says what becomes of other mail: nothing, spam folder or refused.`,
      cause: ({ domain, record, detail: found }) =>
        record === null
          ? say`${domain} publishes no DMARC policy${detail(found)}; some providers demand one.`
          : say`${domain} publishes ${literal(excerpt(record, 90))}, and neither SPF nor DKIM proves the domain here${detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.publish === null
            ? []
            : [say`Publish for ${args.domain} an SPF record that covers this way: ${literal(harmless(args.publish))}`]),
          say`Send through the mail server of the domain: it signs with DKIM and is in SPF.`,
          say`With a sending service set up DKIM for exactly this domain there; SPF of the service's own domain does not count.`,
          say`Or set ${setting('sender')} to an address of a domain that this server may send for.`,
        ),
      ask: (args) => ({
        whom: say`whoever runs the domain's DNS and mail`,
        sentence: say`Our program sends with ${args === null ? say`our domain` : say`the domain ${args.domain}`} and fails DMARC. Please set up DKIM for this way of sending.`,
      }),
    },
    de: {
      title: 'So gesendete Mail verfehlt DMARC der Domain',
      meaning: say`Mit DMARC verlangt eine Domain, dass SPF oder DKIM den sichtbaren Absender belegt. Die Vorgabe sagt, was sonst geschieht: nichts, Spam-Ordner oder Ablehnung.`,
      cause: ({ domain, record, detail: found }) =>
        record === null
          ? say`${domain} veröffentlicht keine DMARC-Vorgabe${detail(found)}; manche Anbieter verlangen eine.`
          : say`${domain} veröffentlicht ${literal(excerpt(record, 90))}; weder SPF noch DKIM belegt hier die Domain${detail(found)}.`,
      advice: (args) =>
        adviceLines(
          ...(args === null || args.publish === null
            ? []
            : [
                say`Veröffentlichen Sie für ${args.domain} einen SPF-Eintrag, der den Weg abdeckt: ${literal(harmless(args.publish))}`,
              ]),
          say`Senden Sie über den Mailserver der Domain: Er signiert mit DKIM und steht im SPF-Eintrag.`,
          say`Richten Sie bei einem Versanddienst DKIM für genau diese Domain ein; SPF der Domain des Dienstes zählt nicht.`,
          say`Oder setzen Sie ${setting('sender')} auf eine Adresse, für deren Domain dieser Server senden darf.`,
        ),
      ask: (args) => ({
        whom: say`die DNS- und Mailverwaltung der Domain`,
        sentence: say`Unser Programm sendet mit ${args === null ? say`unserer Domain` : say`der Domain ${args.domain}`} und verfehlt DMARC. Bitte richten Sie DKIM für diesen Versandweg ein.`,
      }),
    },
  },
});
