import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The sending service is still in its test mode. */
export const limitSandbox = defineEntry({
  code: 'limit.sandbox',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'The sending service is still in its test mode',
      meaning: say`New accounts of sending services may send only to confirmed recipients, until the test mode (sandbox) is lifted.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: in test mode it takes no mail to ${party('recipient', args, 'en')}.`,
      advice: () => [
        { text: say`Ask the service to lift the test mode.` },
        { text: say`Until then send only to recipients that are confirmed there.` },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the account at the sending service`,
          say`Please have the sandbox lifted for our account.`,
        ),
    },
    de: {
      title: 'Der Versanddienst ist noch im Testbetrieb',
      meaning: say`Neue Konten bei Versanddiensten dürfen nur an bestätigte Empfänger senden, bis der Testbetrieb (Sandbox) aufgehoben ist.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Im Testbetrieb nimmt er keine Mail an ${party('recipient', args, 'de')}.`,
      advice: () => [
        { text: say`Beantragen Sie beim Dienst die Aufhebung des Testbetriebs.` },
        { text: say`Senden Sie bis dahin nur an dort bestätigte Empfänger.` },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Kontos beim Versanddienst`,
          say`Bitte lassen Sie die Sandbox für unser Konto aufheben.`,
        ),
    },
  },
});
