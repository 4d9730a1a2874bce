import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { say } from '../say.ts';
import { setting, verify } from '../tokens.ts';

/** The certificate check is switched off. */
export const configVerifyDisabled = defineEntry({
  code: 'config.verify-disabled',
  severity: 'warning',
  points: ['verifyCertificate'],
  words: {
    en: {
      title: 'The certificate check is switched off',
      meaning: say`The connection is encrypted, but nobody checks with whom: whoever answers in the server's place gets user and password.`,
      cause: ({ line }) =>
        line === null ? say`The settings say ${verify(false)}.` : say`Line ${line} says ${verify(false)}.`,
      advice: () =>
        adviceLines(
          say`Set ${verify(true)} and run the diagnosis again: it tells what the check complains about.`,
          say`If the server's authority is not known, add its certificate to ${setting('caFile')}; then the check can stay on.`,
        ),
    },
    de: {
      title: 'Die Zertifikatsprüfung ist ausgeschaltet',
      meaning: say`Die Verbindung ist verschlüsselt, aber niemand prüft, mit wem: Wer sich als der Server ausgibt, erhält Benutzer und Passwort.`,
      cause: ({ line }) =>
        line === null
          ? say`Die Einstellungen enthalten ${verify(false)}.`
          : say`In Zeile ${line} steht ${verify(false)}.`,
      advice: () =>
        adviceLines(
          say`Setzen Sie ${verify(true)}, und starten Sie die Diagnose erneut: Sie nennt, was die Prüfung beanstandet.`,
          say`Ist die Zertifizierungsstelle des Servers unbekannt, ergänzen Sie sie in ${setting('caFile')}; dann kann die Prüfung an bleiben.`,
        ),
    },
  },
});
