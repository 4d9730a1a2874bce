import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The recipient's domain does not exist or takes no mail. */
export const recipientDomainUnknown = defineEntry({
  code: 'recipient.domain-unknown',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: "The recipient's domain takes no mail",
      meaning: say`The domain behind the @ does not exist in DNS, or declares that it receives no mail.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it finds no mail server for the domain of ${party('recipient', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Check the recipient's address for typing errors behind the @.`,
          say`If the domain is right: the sending server may have trouble with DNS; try again later.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server finds no mail server for the domain of ${party('recipient', args, 'en')}. Please check its DNS.`,
        ),
    },
    de: {
      title: 'Die Domain des Empfängers nimmt keine Mail an',
      meaning: say`Die Domain hinter dem @ gibt es im DNS nicht, oder sie erklärt, dass sie keine Mail empfängt.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('recipient', args, 'de')} findet er keinen zuständigen Mailserver.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie die Empfängeradresse auf Tippfehler hinter dem @.`,
          say`Stimmt die Domain, hat vielleicht der sendende Server Schwierigkeiten mit DNS; versuchen Sie es später erneut.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server findet für ${party('recipient', args, 'de')} keinen zuständigen Mailserver. Bitte prüfen Sie sein DNS.`,
        ),
    },
  },
});
