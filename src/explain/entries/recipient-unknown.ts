import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The recipient does not exist. */
export const recipientUnknown = defineEntry({
  code: 'recipient.unknown',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The recipient does not exist on this server',
      meaning: say`The server knows no mailbox with this address, or it is switched off.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it knows no mailbox for ${party('recipient', args, 'en')}. Connection and sign-in are fine up to here.`,
      advice: () =>
        adviceLines(
          say`Check the recipient's address for typing errors; test with an address that surely exists.`,
          say`If the address is new: give the server time to learn of it, or ask its administrator.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Your server does not know this recipient: ${party('recipient', args, 'en')}. Does the mailbox exist?`,
        ),
    },
    de: {
      title: 'Den Empfänger gibt es auf diesem Server nicht',
      meaning: say`Der Server kennt kein Postfach mit dieser Adresse, oder es ist abgeschaltet.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er kennt kein Postfach für ${party('recipient', args, 'de')}. Verbindung und Anmeldung sind bis hierher in Ordnung.`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie die Empfängeradresse auf Tippfehler; testen Sie mit einer Adresse, die es sicher gibt.`,
          say`Ist die Adresse neu: Lassen Sie dem Server Zeit, oder fragen Sie seine Administration.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Ihr Server kennt diesen Empfänger nicht: ${party('recipient', args, 'de')}. Gibt es das Postfach?`,
        ),
    },
  },
});
