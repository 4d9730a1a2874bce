import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { baseName } from '../phrases/base-name.ts';
import { few } from '../phrases/few.ts';
import { say } from '../say.ts';
import { literal, product } from '../tokens.ts';

/** A section or key given twice with different values. */
export const configDuplicate = defineEntry({
  code: 'config.duplicate',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'The same setting is in the file more than once',
      meaning: say`Which of them counts is the program's decision: some take the first, some the last. Edits may go to the wrong one.`,
      cause: ({ file, what, name, lines, used }) =>
        what === 'section'
          ? say`The section ${literal(name)} begins in lines ${few(lines, 'en', 6)} of ${baseName(file)}, with different values. Line ${used} is used here; ${product} may read another.`
          : say`${literal(name)} stands in lines ${few(lines, 'en', 6)} of ${baseName(file)}, with different values. Line ${used} is used here; ${product} may read another.`,
      advice: () =>
        adviceLines(
          say`Keep the one that is right; put a semicolon in front of the lines that are not meant.`,
          say`A whole section is switched off with an ${literal('X')} behind its bracket: ${literal('[X…]')}.`,
        ),
    },
    de: {
      title: 'Dieselbe Einstellung steht mehrfach in der Datei',
      meaning: say`Welche davon gilt, entscheidet das Programm: Manche nehmen die erste, manche die letzte. So ändert man leicht die falsche.`,
      cause: ({ file, what, name, lines, used }) =>
        what === 'section'
          ? say`Der Abschnitt ${literal(name)} beginnt in ${baseName(file)} in den Zeilen ${few(lines, 'de', 6)}, mit verschiedenen Werten. Hier gilt Zeile ${used}; ${product} liest womöglich eine andere.`
          : say`${literal(name)} steht in ${baseName(file)} in den Zeilen ${few(lines, 'de', 6)}, mit verschiedenen Werten. Hier gilt Zeile ${used}; ${product} liest womöglich eine andere.`,
      advice: () =>
        adviceLines(
          say`Behalten Sie die richtige; setzen Sie ein Semikolon vor die Zeilen, die nicht gelten sollen.`,
          say`Einen ganzen Abschnitt schaltet ein ${literal('X')} hinter der Klammer aus: ${literal('[X…]')}.`,
        ),
    },
  },
});
