import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The provider wants a sign-in by browser first. */
export const authWebLoginRequired = defineEntry({
  code: 'auth.web-login-required',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'The provider wants a sign-in in the browser first',
      meaning: say`The provider finds this sign-in unusual and wants the account's owner to confirm it in the browser.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: it wants a sign-in in the browser for ${party('user', args, 'en')} before programs may sign in.`,
      advice: () => [
        { text: say`Sign in to the account in a browser, best from this network, and confirm every question there.` },
        { text: say`Then try again here, once only: more refused sign-ins lock the account.` },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the owner of the account`,
          say`Please sign in in the browser and confirm that our program may use ${party('user', args, 'en')}.`,
        ),
    },
    de: {
      title: 'Der Anbieter verlangt zuerst eine Anmeldung im Browser',
      meaning: say`Der Anbieter hält diese Anmeldung für ungewöhnlich; der Inhaber des Kontos soll sie im Browser bestätigen.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} soll sich zuerst ein Mensch im Browser anmelden.`,
      advice: () => [
        {
          text: say`Melden Sie sich im Browser am Konto an, am besten aus diesem Netz, und bestätigen Sie dort alle Nachfragen.`,
        },
        { text: say`Versuchen Sie es dann hier erneut, nur einmal: Weitere abgelehnte Anmeldungen sperren das Konto.` },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Inhaber des Kontos`,
          say`Bitte bestätigen Sie im Browser, dass unser Programm ${party('user', args, 'de')} nutzen darf.`,
        ),
    },
  },
});
