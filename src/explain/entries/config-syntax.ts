import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { baseName } from '../phrases/base-name.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** A line inside the mail section that is no `key = value`. The line itself is not shown: it may hold a password. */
export const configSyntax = defineEntry({
  code: 'config.syntax',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'A line of the mail section cannot be read',
      meaning: say`Every setting stands on one line of its own: key, equals sign, value. What does not is lost or cut off.`,
      cause: ({ file, line, problem, after }) => {
        if (problem === 'broken-value') {
          return after === null
            ? say`Line ${line} of ${baseName(file)} has no key: it seems to continue the value above it.`
            : say`Line ${line} of ${baseName(file)} has no key: it seems to continue the value of ${literal(after)}, which is broken over two lines.`;
        }
        if (problem === 'unclosed-quote')
          return say`In line ${line} of ${baseName(file)} a quotation mark is opened and not closed.`;
        if (problem === 'unclosed-section') {
          return say`In line ${line} of ${baseName(file)} the section's name lacks its closing bracket ${literal(']')}.`;
        }
        return say`Line ${line} of ${baseName(file)} has no equals sign.`;
      },
      advice: (args) => {
        if (args?.problem === 'broken-value') {
          return adviceLines(say`Join line ${args.line} to the line above it, so that the value stands on one line.`);
        }
        if (args?.problem === 'unclosed-quote') {
          return adviceLines(say`Add the closing quotation mark in line ${args.line}, or remove the opening one.`);
        }
        if (args?.problem === 'unclosed-section') {
          return adviceLines(say`Add ${literal(']')} at the end of the section's name in line ${args.line}.`);
        }
        return adviceLines(
          say`Write each setting on one line as ${literal('key = value')}.`,
          say`Put a semicolon in front of a line that is only a remark.`,
        );
      },
    },
    de: {
      title: 'Eine Zeile im Mail-Abschnitt ist nicht lesbar',
      meaning: say`Jede Einstellung steht in einer eigenen Zeile: Schlüssel, Gleichheitszeichen, Wert. Alles andere geht verloren oder wird abgeschnitten.`,
      cause: ({ file, line, problem, after }) => {
        if (problem === 'broken-value') {
          return after === null
            ? say`Zeile ${line} in ${baseName(file)} hat keinen Schlüssel: Sie setzt anscheinend den Wert darüber fort.`
            : say`Zeile ${line} in ${baseName(file)} hat keinen Schlüssel: Sie setzt anscheinend den Wert von ${literal(after)} fort, der auf zwei Zeilen verteilt ist.`;
        }
        if (problem === 'unclosed-quote') {
          return say`In Zeile ${line} von ${baseName(file)} wird ein Anführungszeichen geöffnet, aber nicht geschlossen.`;
        }
        if (problem === 'unclosed-section') {
          return say`In Zeile ${line} von ${baseName(file)} fehlt dem Abschnittsnamen die schließende Klammer ${literal(']')}.`;
        }
        return say`Zeile ${line} in ${baseName(file)} hat kein Gleichheitszeichen.`;
      },
      advice: (args) => {
        if (args?.problem === 'broken-value') {
          return adviceLines(
            say`Hängen Sie Zeile ${args.line} an die Zeile darüber an, sodass der Wert in einer Zeile steht.`,
          );
        }
        if (args?.problem === 'unclosed-quote') {
          return adviceLines(
            say`Ergänzen Sie in Zeile ${args.line} das schließende Anführungszeichen, oder entfernen Sie das öffnende.`,
          );
        }
        if (args?.problem === 'unclosed-section') {
          return adviceLines(say`Ergänzen Sie in Zeile ${args.line} das ${literal(']')} am Ende des Abschnittsnamens.`);
        }
        return adviceLines(
          say`Schreiben Sie jede Einstellung in eine Zeile, als ${literal('Schlüssel = Wert')}.`,
          say`Setzen Sie ein Semikolon vor eine Zeile, die nur eine Bemerkung ist.`,
        );
      },
    },
  },
});
