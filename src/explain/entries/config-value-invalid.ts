import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { lineOfFile } from '../phrases/line-of-file.ts';
import { nativeName } from '../phrases/native-name.ts';
import { say } from '../say.ts';
import { literal, product } from '../tokens.ts';

/** A value outside what the system allows. */
export const configValueInvalid = defineEntry({
  code: 'config.value-invalid',
  severity: 'error',
  points: ['port', 'security', 'host', 'sender', 'timeout', 'verifyCertificate'],
  words: {
    en: {
      title: 'A setting has a value that is not allowed',
      meaning: say`This value means nothing to ${product}; what happens instead is not documented.`,
      cause: ({ name, file, line, value, allowed }) => {
        const which = say`${nativeName(name, 'en')}${lineOfFile(file, line, 'en')}`;
        return value === null
          ? say`${which} has a value that is not allowed. Allowed: ${excerpt(allowed)}.`
          : say`${which} is ${literal(excerpt(value))}. Allowed: ${excerpt(allowed)}.`;
      },
      advice: (args) =>
        args === null
          ? adviceLines(say`Correct the value as the vendor's manual allows it.`)
          : adviceLines(
              say`Set ${nativeName(args.name, 'en')} to an allowed value: ${excerpt(args.allowed)}.`,
              say`Check the value for a typing error, a blank or a stray quotation mark.`,
            ),
    },
    de: {
      title: 'Eine Einstellung hat einen unzulässigen Wert',
      meaning: say`Diesen Wert kennt ${product} nicht; was stattdessen geschieht, ist nicht dokumentiert.`,
      cause: ({ name, file, line, value, allowed }) => {
        const which = say`${nativeName(name, 'de')}${lineOfFile(file, line, 'de')}`;
        return value === null
          ? say`${which} hat einen unzulässigen Wert. Zulässig: ${excerpt(allowed)}.`
          : say`${which} lautet ${literal(excerpt(value))}. Zulässig: ${excerpt(allowed)}.`;
      },
      advice: (args) =>
        args === null
          ? adviceLines(say`Berichtigen Sie den Wert, wie es die Anleitung des Herstellers vorsieht.`)
          : adviceLines(
              say`Geben Sie ${nativeName(args.name, 'de')} einen zulässigen Wert: ${excerpt(args.allowed)}.`,
              say`Prüfen Sie den Wert auf Tippfehler, Leerzeichen und überzählige Anführungszeichen.`,
            ),
    },
  },
});
