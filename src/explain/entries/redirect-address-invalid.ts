import { isTestDummy } from '../../diagnosis/is-test-dummy.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** A redirect address that is no mail address. */
export const redirectAddressInvalid = defineEntry({
  code: 'redirect.address-invalid',
  severity: 'error',
  points: ['redirectAddresses'],
  words: {
    en: {
      title: 'The redirect address is no mail address',
      meaning: say`All mail goes to the redirect addresses as long as redirecting is on. If one of them is wrong, sending fails, or the mail is lost.`,
      titleOf: ({ value }) =>
        isTestDummy(value) ? 'The redirect address is at a foreign domain' : 'The redirect address is no mail address',
      cause: (args) =>
        isTestDummy(args.value)
          ? say`${settingAt(args, 'en')} holds ${literal(excerpt(args.value))}. test-dummy.at belongs to somebody else, who would get all the mail; maildiag sends nothing there.`
          : say`${settingAt(args, 'en')} holds ${literal(excerpt(args.value))}, which is no mail address.`,
      advice: (args) =>
        args !== null && isTestDummy(args.value)
          ? adviceLines(say`Enter an address of your own in ${setting('redirectAddresses')}.`)
          : adviceLines(
              say`Correct ${setting('redirectAddresses')}: each address as ${literal('name@domain')}, without a display name.`,
              say`The separator of several addresses is not documented; if in doubt, enter one alone.`,
            ),
    },
    de: {
      title: 'Die Umleitungsadresse ist keine Mailadresse',
      meaning: say`Alle Mail geht an die Umleitungsadressen, solange die Umleitung aktiv ist. Ist eine davon falsch, scheitert der Versand, oder die Mail geht verloren.`,
      titleOf: ({ value }) =>
        isTestDummy(value)
          ? 'Die Umleitungsadresse liegt bei einer fremden Domain'
          : 'Die Umleitungsadresse ist keine Mailadresse',
      cause: (args) =>
        isTestDummy(args.value)
          ? say`${settingAt(args, 'de')} enthält ${literal(excerpt(args.value))}. test-dummy.at gehört jemand anderem, der alle Mail bekäme; maildiag sendet nichts dorthin.`
          : say`${settingAt(args, 'de')} enthält ${literal(excerpt(args.value))}; das ist keine Mailadresse.`,
      advice: (args) =>
        args !== null && isTestDummy(args.value)
          ? adviceLines(say`Tragen Sie in ${setting('redirectAddresses')} eine eigene Adresse ein.`)
          : adviceLines(
              say`Berichtigen Sie ${setting('redirectAddresses')}: jede Adresse als ${literal('name@domain')}, ohne Anzeigenamen.`,
              say`Das Trennzeichen mehrerer Adressen ist nicht dokumentiert; tragen Sie im Zweifel nur eine ein.`,
            ),
    },
  },
});
