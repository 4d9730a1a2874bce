import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { lineOfFile } from '../phrases/line-of-file.ts';
import { nativeName } from '../phrases/native-name.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

type Args = FindingArgs['config.value-suspicious'];
type Doubts = { readonly [Problem in Args['problem']]: { readonly what: Rich; readonly todo: Rich } };

const en: Doubts = {
  'stray-quotes': {
    what: say`has a quotation mark on one side only, or inside the value`,
    todo: say`Put the whole value in quotation marks, or remove the single one.`,
  },
  blanks: {
    what: say`has a blank at its edge or inside`,
    todo: say`Remove the blank, unless it really belongs to the value.`,
  },
  semicolon: {
    what: say`holds a semicolon, where some programs begin a remark and cut off the rest`,
    todo: say`Put the value in quotation marks, or choose one without a semicolon.`,
  },
  hash: {
    what: say`holds a number sign (#), where some programs begin a remark and cut off the rest`,
    todo: say`Put the value in quotation marks, or choose one without a number sign.`,
  },
  url: {
    what: say`is a web address where a bare server name belongs`,
    todo: say`Keep the server name only, without ${literal('https://')} and path.`,
  },
  'host-and-port': {
    what: say`holds a port too, which has a setting of its own`,
    todo: say`Remove colon and port here; the number belongs in the setting for the port.`,
  },
  'cut-off': {
    what: say`looks cut off`,
    todo: say`Compare it with the original value and enter it in full on one line.`,
  },
  backslash: {
    what: say`holds a backslash, which some programs read as the start of a special character`,
    todo: say`If signing in fails, try a value without a backslash.`,
  },
  'secret-id': {
    what: say`is a GUID, the form of a secret's ID, where the secret's value belongs`,
    todo: say`Enter the secret's value. It is shown only once; if it is lost, create a new client secret and enter that.`,
  },
  'no-sign-in': {
    what: say`is not enough for this mail server: it takes mail from its own accounts only, signed in with a password or OAuth`,
    todo: say`Choose a sign-in that the provider takes, with the ${setting('user')} of a mailbox there.`,
  },
};

const de: Doubts = {
  'stray-quotes': {
    what: say`hat nur auf einer Seite oder mitten im Wert ein Anführungszeichen`,
    todo: say`Setzen Sie den ganzen Wert in Anführungszeichen, oder entfernen Sie das einzelne.`,
  },
  blanks: {
    what: say`hat ein Leerzeichen am Rand oder mitten im Wert`,
    todo: say`Entfernen Sie das Leerzeichen, falls es nicht wirklich zum Wert gehört.`,
  },
  semicolon: {
    what: say`enthält ein Semikolon: Manche Programme beginnen dort eine Bemerkung und schneiden den Rest ab`,
    todo: say`Setzen Sie den Wert in Anführungszeichen, oder wählen Sie einen ohne Semikolon.`,
  },
  hash: {
    what: say`enthält ein Rautezeichen (#): Manche Programme beginnen dort eine Bemerkung und schneiden den Rest ab`,
    todo: say`Setzen Sie den Wert in Anführungszeichen, oder wählen Sie einen ohne Rautezeichen.`,
  },
  url: {
    what: say`ist eine Webadresse, hier gehört aber nur ein Servername hin`,
    todo: say`Lassen Sie nur den Servernamen stehen, ohne ${literal('https://')} und Pfad.`,
  },
  'host-and-port': {
    what: say`enthält auch einen Port; dafür gibt es eine eigene Einstellung`,
    todo: say`Entfernen Sie hier Doppelpunkt und Port; die Zahl gehört in die Einstellung für den Port.`,
  },
  'cut-off': {
    what: say`wirkt abgeschnitten`,
    todo: say`Vergleichen Sie ihn mit dem Original, und tragen Sie ihn vollständig in einer Zeile ein.`,
  },
  backslash: {
    what: say`enthält einen umgekehrten Schrägstrich, den manche Programme als Beginn eines Sonderzeichens lesen`,
    todo: say`Scheitert die Anmeldung, versuchen Sie es mit einem Wert ohne umgekehrten Schrägstrich.`,
  },
  'secret-id': {
    what: say`ist eine GUID, die Form einer Geheimnis-ID; hier gehört der Wert des Geheimnisses hin`,
    todo: say`Tragen Sie den Wert ein. Er wird nur einmal angezeigt; ist er verloren, legen Sie einen neuen Clientschlüssel an.`,
  },
  'no-sign-in': {
    what: say`genügt diesem Mailserver nicht: Er nimmt nur von eigenen Konten Mail an, angemeldet mit Passwort oder OAuth`,
    todo: say`Wählen Sie eine Anmeldung, die der Anbieter annimmt, mit ${setting('user')} eines Postfachs dort.`,
  },
};

/** `SMTPServer … (line 4 of isps.cfg)`: which value is doubtful; the value itself only where it is no secret. */
function doubtful({ name, file, line, value }: Args, locale: Locale): Rich {
  const written = value === null ? [] : say` ${literal(excerpt(value, 40))}`;
  return say`${nativeName(name, locale)}${written}${lineOfFile(file, line, locale)}`;
}

/** A value that is allowed, but looks mistyped. */
export const configValueSuspicious = defineEntry({
  code: 'config.value-suspicious',
  severity: 'warning',
  points: ['host', 'user', 'password', 'sender'],
  words: {
    en: {
      title: 'A value looks like a typing mistake',
      titleOf: ({ problem }) =>
        problem === 'no-sign-in'
          ? 'The mail server does not take this kind of sign-in'
          : 'A value looks like a typing mistake',
      meaning: say`The value can be read, but ${product} may read it differently from what was meant.`,
      cause: (args) => say`${doubtful(args, 'en')} ${en[args.problem].what}.`,
      advice: (args) =>
        adviceLines(
          args === null ? say`Compare the value with the original, character by character.` : en[args.problem].todo,
        ),
    },
    de: {
      title: 'Ein Wert sieht nach einem Schreibfehler aus',
      titleOf: ({ problem }) =>
        problem === 'no-sign-in'
          ? 'Diese Art der Anmeldung nimmt der Mailserver nicht an'
          : 'Ein Wert sieht nach einem Schreibfehler aus',
      meaning: say`Der Wert ist lesbar, aber ${product} versteht ihn womöglich anders, als er gemeint ist.`,
      cause: (args) => say`${doubtful(args, 'de')} ${de[args.problem].what}.`,
      advice: (args) =>
        adviceLines(
          args === null ? say`Vergleichen Sie den Wert Zeichen für Zeichen mit dem Original.` : de[args.problem].todo,
        ),
    },
  },
});
