import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { setting, value } from '../tokens.ts';

/** The next server update overwrites the file of trusted authorities. */
export const configCaFileUnprotected = defineEntry({
  code: 'config.ca-file-unprotected',
  severity: 'info',
  points: ['caFile'],
  words: {
    en: {
      title: 'The next update overwrites the trusted authorities',
      meaning: say`Server updates replace this file. Authorities that were added by hand are then missing, and mail stops going out.`,
      cause: ({ file }) => say`${file} is not write-protected, so an update replaces it without a word.`,
      advice: (args) => {
        const file = args === null ? setting('caFile') : value(args.file);
        return adviceLines(
          say`Keep a copy of ${file} outside the installation folder.`,
          say`Write-protect the file: the next update then stops there and reminds you.`,
          say`After each update copy the saved file back.`,
        );
      },
    },
    de: {
      title: 'Das nächste Update überschreibt die Zertifikatsdatei',
      meaning: say`Server-Updates ersetzen diese Datei. Von Hand ergänzte Zertifizierungsstellen fehlen dann, und es geht keine Mail mehr hinaus.`,
      cause: ({ file }) => say`${file} ist nicht schreibgeschützt; ein Update ersetzt die Datei ohne Hinweis.`,
      advice: (args) => {
        const file = args === null ? setting('caFile') : value(args.file);
        return adviceLines(
          say`Bewahren Sie eine Kopie von ${file} außerhalb des Installationsordners auf.`,
          say`Schreibschützen Sie die Datei: Das nächste Update hält dann dort an und erinnert Sie.`,
          say`Kopieren Sie nach jedem Update die gesicherte Datei zurück.`,
        );
      },
    },
  },
});
