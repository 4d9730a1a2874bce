import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The sender's domain does not vouch for this way of sending. */
export const contentDmarc = defineEntry({
  code: 'content.dmarc',
  severity: 'error',
  points: ['sender', 'host'],
  words: {
    en: {
      title: "The sender's domain does not vouch for this server",
      meaning: say`SPF, DKIM and DMARC say in DNS which servers may send for a domain. This way of sending is not covered.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: the check of the domain behind ${party('sender', args, 'en')} failed.`,
      advice: () =>
        adviceLines(
          say`Send through the mail server that belongs to the domain of ${setting('sender')}.`,
          say`Or have this server added to the domain's SPF record, and DKIM signing switched on.`,
          say`Or set ${setting('sender')} to an address of a domain that this server signs for.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the domain's DNS`,
          say`Our mail (sender: ${party('sender', args, 'en')}) fails SPF, DKIM or DMARC. Please include the sending server in SPF and DKIM.`,
        ),
    },
    de: {
      title: 'Die Absender-Domain steht nicht für diesen Server ein',
      meaning: say`SPF, DKIM und DMARC sagen im DNS, welche Server für eine Domain senden dürfen. Dieser Weg ist nicht abgedeckt.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('sender', args, 'de')} ist die Prüfung der Domain gescheitert.`,
      advice: () =>
        adviceLines(
          say`Senden Sie über den Mailserver, der zur Domain von ${setting('sender')} gehört.`,
          say`Oder lassen Sie diesen Server in den SPF-Eintrag der Domain aufnehmen und DKIM-Signaturen einschalten.`,
          say`Oder setzen Sie ${setting('sender')} auf eine Adresse einer Domain, für die dieser Server signiert.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die DNS-Verwaltung der Domain`,
          say`Unsere Mail (Absender: ${party('sender', args, 'de')}) besteht SPF, DKIM oder DMARC nicht. Bitte nehmen Sie den sendenden Server in SPF und DKIM auf.`,
        ),
    },
  },
});
