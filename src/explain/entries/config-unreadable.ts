import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { say } from '../say.ts';

/** The file cannot be read or decoded. */
export const configUnreadable = defineEntry({
  code: 'config.unreadable',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'The configuration file cannot be read',
      meaning: say`Everything else depends on the settings in this file, so the diagnosis cannot begin.`,
      cause: (args) => {
        if (args.reason === 'missing') return say`There is no file ${args.file}.`;
        if (args.reason === 'directory') return say`${args.file} is a folder, not a file.`;
        if (args.reason === 'permission') return say`The current user may not read ${args.file}${detail(args.detail)}.`;
        if (args.reason === 'too-large')
          return say`${args.file} is too large for a configuration file${detail(args.detail)}.`;
        if (args.reason === 'binary') return say`${args.file} holds binary data, not text.`;
        if (args.reason === 'encoding')
          return say`The text encoding of ${args.file} cannot be told${detail(args.detail)}.`;
        return say`Reading ${args.file} failed${detail(args.detail)}.`;
      },
      advice: (args) => {
        if (args?.reason === 'permission') {
          return adviceLines(
            say`Start maildiag as a user who may read the file, such as the administrator.`,
            say`Check that the account of the system's own service may read it too.`,
          );
        }
        if (args?.reason === 'directory') return adviceLines(say`Name the configuration file inside this folder.`);
        if (args?.reason === 'encoding') {
          return adviceLines(say`Save the file as UTF-8 or as ANSI (windows-1252) in a text editor.`);
        }
        if (args?.reason === 'too-large' || args?.reason === 'binary') {
          return adviceLines(
            say`Check the path: a configuration file is a small text file, no backup and no installer.`,
            say`If the path is right, restore the file from a backup: it may be damaged.`,
          );
        }
        return adviceLines(
          say`Check the path and its spelling; put a path with blanks in quotation marks.`,
          say`Look in the server's installation folder: the properties of the system's service show its path.`,
          say`Make sure that the current user may read the file.`,
        );
      },
    },
    de: {
      title: 'Die Konfigurationsdatei ist nicht lesbar',
      meaning: say`Alles Weitere hängt von den Einstellungen in dieser Datei ab; ohne sie kann die Diagnose nicht beginnen.`,
      cause: (args) => {
        if (args.reason === 'missing') return say`Es gibt keine Datei ${args.file}.`;
        if (args.reason === 'directory') return say`${args.file} ist ein Ordner, keine Datei.`;
        if (args.reason === 'permission') {
          return say`Der aktuelle Benutzer darf ${args.file} nicht lesen${detail(args.detail)}.`;
        }
        if (args.reason === 'too-large')
          return say`${args.file} ist zu groß für eine Konfigurationsdatei${detail(args.detail)}.`;
        if (args.reason === 'binary') return say`${args.file} enthält Binärdaten, keinen Text.`;
        if (args.reason === 'encoding') {
          return say`Die Zeichenkodierung von ${args.file} ist nicht erkennbar${detail(args.detail)}.`;
        }
        return say`${args.file} ließ sich nicht lesen${detail(args.detail)}.`;
      },
      advice: (args) => {
        if (args?.reason === 'permission') {
          return adviceLines(
            say`Starten Sie maildiag als Benutzer mit Leserecht für diese Datei, etwa als Administrator.`,
            say`Prüfen Sie, ob auch das Konto des Dienstes sie lesen darf.`,
          );
        }
        if (args?.reason === 'directory')
          return adviceLines(say`Geben Sie die Konfigurationsdatei in diesem Ordner an.`);
        if (args?.reason === 'encoding') {
          return adviceLines(say`Speichern Sie die Datei in einem Texteditor als UTF-8 oder ANSI (Windows-1252).`);
        }
        if (args?.reason === 'too-large' || args?.reason === 'binary') {
          return adviceLines(
            say`Prüfen Sie den Pfad: Eine Konfigurationsdatei ist eine kleine Textdatei, kein Archiv und kein Installationspaket.`,
            say`Stimmt der Pfad, stellen Sie die Datei aus einer Sicherung wieder her: Sie kann beschädigt sein.`,
          );
        }
        return adviceLines(
          say`Prüfen Sie den Pfad und seine Schreibweise; ein Pfad mit Leerzeichen gehört in Anführungszeichen.`,
          say`Suchen Sie im Installationsordner des Servers: Die Eigenschaften des Dienstes zeigen den Pfad.`,
          say`Stellen Sie sicher, dass der aktuelle Benutzer die Datei lesen darf.`,
        );
      },
    },
  },
});
