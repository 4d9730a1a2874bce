import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The sending service does not know the sender as verified. */
export const senderDomainNotVerified = defineEntry({
  code: 'sender.domain-not-verified',
  severity: 'error',
  points: ['sender'],
  words: {
    en: {
      title: 'The sender is not verified with the sending service',
      meaning: say`Sending services accept only addresses or domains whose owner has confirmed them, or which a connector covers.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: ${party('sender', args, 'en')} is not verified for this account.${lateRefusal(args, 'en')}`,
      advice: () => [
        { text: say`Set ${setting('sender')} to an address that is verified there.` },
        {
          text: say`Or verify the address, better the whole domain, in the service's console: it names DNS records to set.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the account at the sending service`,
          say`Please verify ${party('sender', args, 'en')}, or its whole domain, for our account.`,
        ),
    },
    de: {
      title: 'Der Absender ist beim Versanddienst nicht bestätigt',
      meaning: say`Versanddienste nehmen nur Adressen oder Domains, die der Inhaber bestätigt hat oder die ein Connector abdeckt.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für dieses Konto ist ${party('sender', args, 'de')} nicht bestätigt.${lateRefusal(args, 'de')}`,
      advice: () => [
        { text: say`Setzen Sie ${setting('sender')} auf eine Adresse, die dort bestätigt ist.` },
        {
          text: say`Oder bestätigen Sie die Adresse, besser die ganze Domain, in der Konsole des Dienstes: Sie nennt die nötigen DNS-Einträge.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Kontos beim Versanddienst`,
          say`Bitte bestätigen Sie für unser Konto ${party('sender', args, 'de')} oder die ganze Domain.`,
        ),
    },
  },
});
