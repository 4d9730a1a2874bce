import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { product, setting, value } from '../tokens.ts';

/** The file of trusted authorities is needed, but missing, unreadable or without a certificate. */
export const configCaFileMissing = defineEntry({
  code: 'config.ca-file-missing',
  severity: 'error',
  points: ['caFile'],
  words: {
    en: {
      title: 'The file of trusted authorities is not usable',
      meaning: say`The certificate authorities in this file are all that ${product} trusts. Without the file every encrypted connection is refused.`,
      cause: ({ file, reason }) => {
        if (reason === 'missing') return say`There is no file ${file}.`;
        if (reason === 'unreadable') return say`${file} exists, but cannot be read.`;
        return say`${file} holds no certificate in PEM format.`;
      },
      advice: (args) => {
        const file = args === null ? setting('caFile') : value(args.file);
        return adviceLines(
          say`Copy your saved file back to ${file}; a server update may have replaced or removed it.`,
          say`Without a copy: take the file from another server of the same version, or from the installation package.`,
          args?.reason === 'unreadable'
            ? say`Give the account of the system's service the right to read it.`
            : say`Then write-protect it and keep a copy outside the installation folder.`,
        );
      },
    },
    de: {
      title: 'Die Datei der Zertifizierungsstellen ist nicht nutzbar',
      meaning: say`Nur den Zertifizierungsstellen in dieser Datei vertraut ${product}. Ohne die Datei wird jede verschlüsselte Verbindung abgelehnt.`,
      cause: ({ file, reason }) => {
        if (reason === 'missing') return say`Es gibt keine Datei ${file}.`;
        if (reason === 'unreadable') return say`${file} ist vorhanden, aber nicht lesbar.`;
        return say`${file} enthält kein Zertifikat im PEM-Format.`;
      },
      advice: (args) => {
        const file = args === null ? setting('caFile') : value(args.file);
        return adviceLines(
          say`Kopieren Sie die gesicherte Datei zurück nach ${file}; ein Server-Update kann sie ersetzt oder entfernt haben.`,
          say`Ohne Sicherung: Nehmen Sie die Datei von einem Server gleicher Version oder aus dem Installationspaket.`,
          args?.reason === 'unreadable'
            ? say`Geben Sie dem Konto des Dienstes das Recht, sie zu lesen.`
            : say`Schreibschützen Sie sie danach, und bewahren Sie eine Kopie außerhalb des Installationsordners auf.`,
        );
      },
    },
  },
});
