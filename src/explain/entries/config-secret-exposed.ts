import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** Other users of the machine can read the file with the password. */
export const configSecretExposed = defineEntry({
  code: 'config.secret-exposed',
  severity: 'warning',
  points: ['password'],
  words: {
    en: {
      title: 'Other users of this machine can read the password',
      meaning: say`The password stands in the file in plain text; only the system's service and the administrators need to read it.`,
      cause: ({ file, mode }) => say`The rights of ${file} let every user read it${detail(mode)}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Take the right to read the file from all other users.`
            : say`Take the right to read it from all others: ${literal(`chmod o-r ${args.file}`)} (Windows: Properties, Security).`,
          say`Check that the account of the system's service can still read it.`,
          say`If strangers had access to this machine, change the password.`,
        ),
    },
    de: {
      title: 'Andere Benutzer des Rechners können das Passwort lesen',
      meaning: say`Das Passwort steht im Klartext in der Datei; lesen müssen sie nur der Dienst und die Administratoren.`,
      cause: ({ file, mode }) => say`Die Rechte von ${file} erlauben jedem Benutzer das Lesen${detail(mode)}.`,
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Entziehen Sie allen anderen Benutzern das Leserecht an der Datei.`
            : say`Entziehen Sie den anderen das Leserecht: ${literal(`chmod o-r ${args.file}`)} (Windows: Eigenschaften, Sicherheit).`,
          say`Prüfen Sie, ob das Konto des Dienstes sie weiterhin lesen kann.`,
          say`Hatten Fremde Zugang zu diesem Rechner, ändern Sie das Passwort.`,
        ),
    },
  },
});
