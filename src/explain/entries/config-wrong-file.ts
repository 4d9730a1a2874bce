import { defineEntry } from '../define-entry.ts';
import type { Advice } from '../entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

const fromServerFolder: readonly Advice[] = adviceLines(
  say`Take the ${literal('isps.cfg')} in the folder of the server itself, not the one in the Xlink folder.`,
);
const switchOn: readonly Advice[] = adviceLines(
  say`Switch the section on: remove the ${literal('X')} behind the bracket, or the semicolons in front of its lines.`,
  say`Check first whether another mail section further down was meant to replace it.`,
);
const ausServerordner: readonly Advice[] = adviceLines(
  say`Nehmen Sie die ${literal('isps.cfg')} aus dem Ordner des Servers selbst, nicht die aus dem Xlink-Ordner.`,
);
const einschalten: readonly Advice[] = adviceLines(
  say`Schalten Sie den Abschnitt ein: Entfernen Sie das ${literal('X')} hinter der Klammer oder die Semikolons vor den Zeilen.`,
  say`Prüfen Sie vorher, ob ein anderer Mail-Abschnitt ihn ersetzen sollte.`,
);

/** A look-alike of the file, or one whose mail section is switched off. */
export const configWrongFile = defineEntry({
  code: 'config.wrong-file',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The file holds no mail settings that are in use',
      meaning: say`The file looks like the right one, but the system reads no mail settings from it.`,
      cause: ({ file, reason, line }) => {
        if (reason === 'xlink') return say`${file} belongs to Xlink: it has the same name, but no mail section.`;
        return line === null
          ? say`In ${file} the mail section is switched off.`
          : say`In ${file} the mail section in line ${line} is switched off, by semicolons or as ${literal('[X…]')}.`;
      },
      advice: (args) => {
        if (args?.reason === 'xlink') return fromServerFolder;
        if (args?.reason === 'switched-off') return switchOn;
        return [...fromServerFolder, ...switchOn];
      },
    },
    de: {
      title: 'Die Datei enthält keine wirksamen Mail-Einstellungen',
      meaning: say`Die Datei sieht aus wie die richtige, aber das System liest keine Mail-Einstellungen aus ihr.`,
      cause: ({ file, reason, line }) => {
        if (reason === 'xlink') return say`${file} gehört zu Xlink: Sie heißt genauso, hat aber keinen Mail-Abschnitt.`;
        return line === null
          ? say`In ${file} ist der Mail-Abschnitt ausgeschaltet.`
          : say`In ${file} ist der Mail-Abschnitt in Zeile ${line} ausgeschaltet, durch Semikolons oder als ${literal('[X…]')}.`;
      },
      advice: (args) => {
        if (args?.reason === 'xlink') return ausServerordner;
        if (args?.reason === 'switched-off') return einschalten;
        return [...ausServerordner, ...einschalten];
      },
    },
  },
});
