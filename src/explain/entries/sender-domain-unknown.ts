import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The sender's domain cannot be found in DNS. */
export const senderDomainUnknown = defineEntry({
  code: 'sender.domain-unknown',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: "The server cannot find the sender's domain",
      meaning: say`The server looks up the domain of the sender's address in DNS, so that replies have a way back, and finds none.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it finds no usable domain for ${party('sender', args, 'en')}.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Check ${setting('sender')} for a typing error behind the @, and use a domain that receives mail.`,
          say`An internal domain such as ${literal('.local')} does not do: use the company's public one.`,
          say`If the domain is right: have its MX and A records checked in DNS.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the domain's DNS`,
          say`Mail servers cannot find the domain of ${party('sender', args, 'en')}. Please check its MX and A records.`,
        ),
    },
    de: {
      title: 'Der Server findet die Domain des Absenders nicht',
      meaning: say`Der Server sucht die Domain der Absenderadresse im DNS, damit Antworten einen Rückweg haben, und findet keine.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er findet keine brauchbare Domain für ${party('sender', args, 'de')}.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Prüfen Sie ${setting('sender')} auf Tippfehler hinter dem @ und nehmen Sie eine Domain, die Mail empfängt.`,
          say`Eine interne Domain wie ${literal('.local')} genügt nicht: Nehmen Sie die öffentliche der Firma.`,
          say`Stimmt die Domain: Lassen Sie ihre MX- und A-Einträge im DNS prüfen.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die DNS-Verwaltung der Domain`,
          say`Mailserver finden die Domain dieser Adresse nicht: ${party('sender', args, 'de')}. Bitte prüfen Sie MX- und A-Einträge.`,
        ),
    },
  },
});
