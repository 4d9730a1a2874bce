import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { baseName } from '../phrases/base-name.ts';
import { nativeName } from '../phrases/native-name.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** A required setting is empty or absent. */
export const configValueMissing = defineEntry({
  code: 'config.value-missing',
  severity: 'error',
  points: ['host', 'port', 'security', 'user', 'password', 'sender'],
  words: {
    en: {
      title: 'A required setting is missing',
      meaning: say`Without this value ${product} cannot send any mail.`,
      cause: ({ name, file, line }) => {
        if (file === null) return say`${nativeName(name, 'en')} has no value.`;
        return line === null
          ? say`${baseName(file)} has no ${nativeName(name, 'en')}.`
          : say`${nativeName(name, 'en')} in line ${line} of ${baseName(file)} has no value.`;
      },
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Enter the missing value; whoever runs the mail server knows it.`
            : say`Enter a value for ${nativeName(args.name, 'en')}; whoever runs the mail server knows it.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`Which server name, port, encryption, user name and sender address should ${product} use to send mail?`
            : say`Which value belongs in ${nativeName(args.name, 'en')} so that ${product} can send mail?`,
      }),
    },
    de: {
      title: 'Eine notwendige Einstellung fehlt',
      meaning: say`Ohne diesen Wert kann ${product} keine Mail senden.`,
      cause: ({ name, file, line }) => {
        if (file === null) return say`${nativeName(name, 'de')} hat keinen Wert.`;
        return line === null
          ? say`In ${baseName(file)} fehlt ${nativeName(name, 'de')}.`
          : say`${nativeName(name, 'de')} in Zeile ${line} von ${baseName(file)} hat keinen Wert.`;
      },
      advice: (args) =>
        adviceLines(
          args === null
            ? say`Tragen Sie den fehlenden Wert ein; wer den Mailserver betreibt, kennt ihn.`
            : say`Tragen Sie einen Wert für ${nativeName(args.name, 'de')} ein; wer den Mailserver betreibt, kennt ihn.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Welchen Server und Port, welche Verschlüsselung, welchen Benutzer und welchen Absender soll ${product} zum Senden verwenden?`
            : say`Welcher Wert gehört in ${nativeName(args.name, 'de')}, damit ${product} Mail senden kann?`,
      }),
    },
  },
});
