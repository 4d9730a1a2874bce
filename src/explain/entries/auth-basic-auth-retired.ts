import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { overExchange } from '../phrases/over-exchange.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** Passwords are no longer accepted at all. */
export const authBasicAuthRetired = defineEntry({
  code: 'auth.basic-auth-retired',
  severity: 'error',
  points: ['user', 'password'],
  words: {
    en: {
      title: 'The provider no longer accepts passwords over SMTP',
      titleOf: (args) =>
        overExchange(args)
          ? 'This Exchange takes tokens, no passwords'
          : 'The provider no longer accepts passwords over SMTP',
      meaning: say`The provider has ended sign-in by user and password; only tokens (OAuth) count now. No other password helps.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: sign-in by password has ended there, also for ${party('user', args, 'en')}.`,
      advice: () => [
        { text: say`Let ${product} send by OAuth or by the provider's own interface, where it can.` },
        {
          text: say`Otherwise use a relay that takes passwords or your IP address: an internal mail server or a sending service.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail system's administrator`,
          say`Our program signs in by password, which your system no longer takes. Which relay or which other way can it use?`,
        ),
    },
    de: {
      title: 'Der Anbieter nimmt über SMTP keine Passwörter mehr an',
      titleOf: (args) =>
        overExchange(args)
          ? 'Dieser Exchange nimmt Token an, keine Passwörter'
          : 'Der Anbieter nimmt über SMTP keine Passwörter mehr an',
      meaning: say`Der Anbieter hat die Anmeldung mit Benutzer und Passwort beendet; nur noch Token (OAuth) gelten. Ein anderes Passwort hilft nicht.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Auch für ${party('user', args, 'de')} ist die Anmeldung mit Passwort dort beendet.`,
      advice: () => [
        {
          text: say`Lassen Sie ${product} mit OAuth oder über die eigene Schnittstelle des Anbieters senden, wo das geht.`,
        },
        {
          text: say`Sonst nutzen Sie ein Relay, das Passwörter oder Ihre IP-Adresse annimmt: einen internen Mailserver oder einen Versanddienst.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailsystems`,
          say`Unser Programm meldet sich mit Passwort an, was Ihr System nicht mehr annimmt. Welches Relay oder welchen anderen Weg kann es nutzen?`,
        ),
    },
  },
});
