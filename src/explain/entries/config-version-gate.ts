import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { nativeName } from '../phrases/native-name.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** A setting that the installed version of the system ignores. */
export const configVersionGate = defineEntry({
  code: 'config.version-gate',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'The installed version ignores this setting',
      meaning: say`A setting that the installed version does not know has no effect: ${product} behaves as if it were not there.`,
      cause: (args) => {
        const at = settingAt(args, 'en');
        const gate = excerpt(args.gate, 20);
        const version = excerpt(args.version, 20);
        return args.reason === 'too-new'
          ? say`${at} exists from version ${gate} on; the file names version ${version}.`
          : say`${at} exists only before version ${gate}; the file names version ${version}.`;
      },
      advice: (args) => {
        if (args?.reason === 'no-longer') {
          return adviceLines(
            say`Look for the setting that has taken its place; until then ${nativeName(args.name, 'en')} does nothing.`,
            say`Check the version: if an older one is really installed, correct it in the file.`,
          );
        }
        return adviceLines(
          say`Check which version is really installed; if the file names an old one, correct it.`,
          args === null
            ? say`If the version is right, update ${product}, or do without the setting.`
            : say`If the version is right, update ${product} to ${excerpt(args.gate, 20)} or later, or do without ${nativeName(args.name, 'en')}.`,
        );
      },
    },
    de: {
      title: 'Die installierte Version beachtet die Einstellung nicht',
      meaning: say`Eine Einstellung, die die installierte Version nicht kennt, bleibt ohne Wirkung; ${product} verhält sich, als gäbe es sie nicht.`,
      cause: (args) => {
        const at = settingAt(args, 'de');
        const gate = excerpt(args.gate, 20);
        const version = excerpt(args.version, 20);
        return args.reason === 'too-new'
          ? say`${at} gibt es ab Version ${gate}; die Datei nennt Version ${version}.`
          : say`${at} gibt es nur vor Version ${gate}; die Datei nennt Version ${version}.`;
      },
      advice: (args) => {
        if (args?.reason === 'no-longer') {
          return adviceLines(
            say`Suchen Sie die Einstellung, die an ihre Stelle getreten ist; so lange bewirkt ${nativeName(args.name, 'de')} nichts.`,
            say`Prüfen Sie die Version: Ist wirklich eine ältere installiert, berichtigen Sie die Angabe in der Datei.`,
          );
        }
        return adviceLines(
          say`Prüfen Sie, welche Version wirklich installiert ist; nennt die Datei eine alte, berichtigen Sie die Angabe.`,
          args === null
            ? say`Stimmt die Version, aktualisieren Sie ${product}, oder verzichten Sie auf die Einstellung.`
            : say`Stimmt die Version, aktualisieren Sie ${product} mindestens auf ${excerpt(args.gate, 20)}, oder verzichten Sie auf ${nativeName(args.name, 'de')}.`,
        );
      },
    },
  },
});
