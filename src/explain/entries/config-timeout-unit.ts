import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { nativeName } from '../phrases/native-name.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The unit of the timeout is contradictory or undocumented. */
export const configTimeoutUnit = defineEntry({
  code: 'config.timeout-unit',
  severity: 'warning',
  points: ['timeout'],
  words: {
    en: {
      title: "The timeout's unit is not documented",
      meaning: say`The same number may mean seconds, minutes or milliseconds. Too short a time breaks off sending, too long a one lets it hang.`,
      cause: ({ name, value }) =>
        say`${nativeName(name, 'en')} is ${literal(excerpt(value, 30))}; the vendor does not say in which unit. Seconds are assumed here.`,
      advice: () =>
        adviceLines(
          say`Leave ${setting('timeout')} at the value of the vendor's example as long as sending neither breaks off nor hangs.`,
        ),
      ask: () => ({
        whom: whom.en.vendor,
        sentence: say`In which unit is ${setting('timeout')} given: milliseconds, seconds or minutes?`,
      }),
    },
    de: {
      title: 'Die Einheit des Zeitlimits ist nicht dokumentiert',
      meaning: say`Dieselbe Zahl kann Sekunden, Minuten oder Millisekunden bedeuten. Eine zu kurze Zeit bricht den Versand ab, eine zu lange lässt ihn hängen.`,
      cause: ({ name, value }) =>
        say`${nativeName(name, 'de')} lautet ${literal(excerpt(value, 30))}; der Hersteller nennt keine Einheit. Hier werden Sekunden angenommen.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie ${setting('timeout')} auf dem Wert aus dem Beispiel des Herstellers, solange der Versand weder abbricht noch hängt.`,
        ),
      ask: () => ({
        whom: whom.de.vendor,
        sentence: say`In welcher Einheit wird ${setting('timeout')} angegeben: Millisekunden, Sekunden oder Minuten?`,
      }),
    },
  },
});
