import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { few } from '../phrases/few.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

/** Every mail goes to the redirect addresses; CC and BCC are dropped. */
export const redirectActive = defineEntry({
  code: 'redirect.active',
  severity: 'warning',
  points: ['redirect', 'redirectAddresses'],
  words: {
    en: {
      title: 'Redirecting is on: no real recipient gets mail',
      meaning: say`Right for tests with real data, wrong in production. ${product} replaces every recipient by the redirect addresses and drops CC and BCC.`,
      cause: (args) =>
        args.addresses.length === 0
          ? say`${settingAt(args, 'en')} is on, so no mail goes to its own recipients.`
          : say`${settingAt(args, 'en')} is on: every mail goes to ${few(args.addresses, 'en')} instead of its recipients.`,
      advice: () =>
        adviceLines(
          say`In production switch ${setting('redirect')} off; from then on mail reaches real recipients.`,
          say`For tests leave it on, and read the mailbox of the redirect address.`,
        ),
      ask: () => ({
        whom: say`whoever is responsible for ${product} as a whole`,
        sentence: say`Redirecting of all mail is switched on in ${product}. Are tests still going on, or may it be switched off?`,
      }),
    },
    de: {
      title: 'Umleitung aktiv: kein echter Empfänger erhält Mail',
      meaning: say`Richtig für Tests mit echten Daten, falsch im Echtbetrieb. ${product} ersetzt alle Empfänger durch die Umleitungsadressen und lässt CC und BCC weg.`,
      cause: (args) =>
        args.addresses.length === 0
          ? say`${settingAt(args, 'de')} ist eingeschaltet, daher geht keine Mail an ihre eigentlichen Empfänger.`
          : say`${settingAt(args, 'de')} ist eingeschaltet: Jede Mail geht an ${few(args.addresses, 'de')} statt an ihre Empfänger.`,
      advice: () =>
        adviceLines(
          say`Schalten Sie im Echtbetrieb ${setting('redirect')} aus; von da an erreicht Mail echte Empfänger.`,
          say`Lassen Sie es für Tests eingeschaltet, und sehen Sie im Postfach der Umleitungsadresse nach.`,
        ),
      ask: () => ({
        whom: say`die Gesamtverantwortlichen für ${product}`,
        sentence: say`Für ${product} ist die Umleitung aller Mails eingeschaltet. Wird noch getestet, oder darf sie ausgeschaltet werden?`,
      }),
    },
  },
});
