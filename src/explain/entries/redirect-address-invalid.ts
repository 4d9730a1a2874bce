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
      cause: (args) => say`${settingAt(args, 'en')} holds ${literal(excerpt(args.value))}, which is no mail address.`,
      advice: () =>
        adviceLines(
          say`Correct ${setting('redirectAddresses')}: each address as ${literal('name@domain')}, without a display name.`,
          say`The separator of several addresses is not documented; if in doubt, enter one alone.`,
        ),
    },
    de: {
      title: 'Die Umleitungsadresse ist keine Mailadresse',
      meaning: say`Alle Mail geht an die Umleitungsadressen, solange die Umleitung aktiv ist. Ist eine davon falsch, scheitert der Versand, oder die Mail geht verloren.`,
      cause: (args) =>
        say`${settingAt(args, 'de')} enthält ${literal(excerpt(args.value))}; das ist keine Mailadresse.`,
      advice: () =>
        adviceLines(
          say`Berichtigen Sie ${setting('redirectAddresses')}: jede Adresse als ${literal('name@domain')}, ohne Anzeigenamen.`,
          say`Das Trennzeichen mehrerer Adressen ist nicht dokumentiert; tragen Sie im Zweifel nur eine ein.`,
        ),
    },
  },
});
