import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The provider has blocked the sender. */
export const senderAccountBlocked = defineEntry({
  code: 'sender.account-blocked',
  severity: 'error',
  points: ['sender', 'user'],
  words: {
    en: {
      title: 'The provider has blocked this sender',
      meaning: say`The provider lets the account send no more, mostly because of suspected spam or an unpaid or misused account.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it lets ${party('sender', args, 'en')} send nothing any more.${lateRefusal(args, 'en')}`,
      advice: () => [
        {
          text: say`Have the account checked for misuse and its password changed; then enter the new one as ${setting('password')}.`,
        },
        { text: say`Have the block lifted by the provider.` },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the administrator or the provider of the account`,
          say`Sending is blocked for ${party('sender', args, 'en')}. Please check the cause and lift the block.`,
        ),
    },
    de: {
      title: 'Der Anbieter hat diesen Absender gesperrt',
      meaning: say`Der Anbieter lässt das Konto nicht mehr senden, meist wegen Spamverdachts oder eines unbezahlten oder missbrauchten Kontos.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Er hat ${party('sender', args, 'de')} für das Senden gesperrt.${lateRefusal(args, 'de')}`,
      advice: () => [
        {
          text: say`Lassen Sie das Konto auf Missbrauch prüfen und das Passwort ändern; tragen Sie das neue als ${setting('password')} ein.`,
        },
        { text: say`Lassen Sie die Sperre beim Anbieter aufheben.` },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung oder den Anbieter des Kontos`,
          say`Das Senden ist gesperrt für ${party('sender', args, 'de')}. Bitte prüfen Sie die Ursache und heben Sie die Sperre auf.`,
        ),
    },
  },
});
