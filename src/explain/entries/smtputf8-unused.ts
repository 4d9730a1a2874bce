import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { nativeName } from '../phrases/native-name.ts';
import { place } from '../phrases/place.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The server offers SMTPUTF8 (RFC 6531), the system's option for it is off. */
export const smtputf8Unused = defineEntry({
  code: 'smtputf8.unused',
  severity: 'info',
  points: ['smtputf8'],
  words: {
    en: {
      title: 'The server could take international addresses',
      meaning: say`Addresses with umlauts or other scripts need SMTPUTF8 at the server and an option of the system. Without the option such addresses fail.`,
      cause: (args) => say`${place(args)} offers SMTPUTF8, but ${nativeName(args.name, 'en')} is off.`,
      advice: () =>
        adviceLines(
          say`Switch on ${setting('smtputf8')} if recipients with such addresses occur; otherwise nothing is to be done.`,
          say`The server of each recipient must know SMTPUTF8, too; those without it will bounce such mail.`,
        ),
    },
    de: {
      title: 'Der Server könnte Adressen mit Umlauten annehmen',
      meaning: say`Adressen mit Umlauten oder anderen Schriften brauchen SMTPUTF8 am Server und eine Option im System. Ohne die Option scheitern solche Adressen.`,
      cause: (args) => say`${place(args)} bietet SMTPUTF8 an, aber ${nativeName(args.name, 'de')} ist ausgeschaltet.`,
      advice: () =>
        adviceLines(
          say`Schalten Sie ${setting('smtputf8')} ein, wenn Empfänger mit solchen Adressen vorkommen; sonst ist nichts zu tun.`,
          say`Auch der Server jedes Empfängers muss SMTPUTF8 kennen; von anderen kommt solche Mail zurück.`,
        ),
    },
  },
});
