import { harmless } from '../border/harmless.ts';
import type { Locale } from '../settings/locale.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { NotSaved, NotSavedReason } from '../systems/not-saved.ts';
import type { PlanNote, Unwritable, UnwritableReason } from '../systems/planned.ts';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from '../ui/save-outcome.ts';
import { setupWords } from '../words/setup-words.ts';

interface SaveWords {
  readonly unwritable: { readonly [Reason in UnwritableReason]: (key: string, detail: string) => string };
  readonly place: (key: string, line: number) => string;
  readonly notes: { readonly [Kind in PlanNote['kind']]: (key: string, lines: string) => string };
  readonly reasons: { readonly [Reason in Exclude<NotSavedReason, 'unwritable'>]: (detail: string) => string };
  readonly leftovers: (files: string) => string;
}

const words: { readonly [L in Locale]: SaveWords } = {
  en: {
    unwritable: {
      'no-file': () => 'The settings come from the command line; there is no file to save them to.',
      'no-place': (key) => `This system has no such setting in its file: ${key}.`,
      key: (key) => `${key} would be read as something else.`,
      'line-break': (key) => `${key}: a value stands on one line, this one has a line break.`,
      'control-character': (key) => `${key}: the value has a control character, which the file cannot hold.`,
      character: (key, detail) =>
        `${key}: the encoding of the file has no place for ${detail || 'a character of the value'}.`,
      quote: (key) => `${key}: the value has a quotation mark where the file would take it for its own.`,
      torn: (key) => `${key}: the present value is broken over two lines. Please mend it in an editor first.`,
      conflict: (key) => `${key}: two changes want different values in the same line.`,
      'read-back': (key) => `${key || 'The file'} would be read differently from what was meant.`,
      'no-effect': (key) => `${key}: another place in the file would count all the same.`,
    },
    place: (key, line) => `${key} (line ${line})`,
    notes: {
      duplicate: (key, lines) =>
        `${key} stands in the file more than once; the first one counts and changes, not line ${lines}.`,
      'not-quotable': (key) =>
        `${key} holds ; or # and a quotation mark, so it cannot be quoted: a program may cut it there.`,
      'encoding-guessed': (key) => `The file had ASCII alone so far: ${key} is written in UTF-8.`,
    },
    reasons: {
      'nothing-to-save': () => 'There is nothing to save: the file holds these values.',
      'changed-meanwhile': () => 'Nothing was saved: somebody has changed the file since it was read.',
      'read-only': () => 'Nothing was saved yet: the file is write-protected.',
      'hard-linked': () => 'Nothing was saved yet: the file has a second name, which would keep the old content.',
      owner: () => 'Nothing was saved yet: the file would belong to you afterwards, not to its present owner.',
      missing: () => 'Nothing was saved: the file is not there any more.',
      'not-a-file': () => 'Nothing was saved: this is no ordinary file any more.',
      'dangling-link': () => 'Nothing was saved: the link leads to a file that is not there.',
      busy: () => 'Nothing was saved: another maildiag is saving this file. Please try again in a minute.',
      'backup-changed': () => 'Nothing was restored: the copy is not as it was written.',
      failed: (detail) => `Nothing was saved, the file is as it was: ${detail}.`,
    },
    leftovers: (files) => `These files of the attempt could not be removed: ${files}`,
  },
  de: {
    unwritable: {
      'no-file': () => 'Die Einstellungen kommen von der Befehlszeile; es gibt keine Datei, in der sie stehen könnten.',
      'no-place': (key) => `Diese Einstellung gibt es in der Datei dieses Systems nicht: ${key}.`,
      key: (key) => `${key} würde als etwas anderes gelesen.`,
      'line-break': (key) => `${key}: Ein Wert steht in einer Zeile, dieser hat einen Zeilenumbruch.`,
      'control-character': (key) => `${key}: Der Wert hat ein Steuerzeichen, das die Datei nicht aufnehmen kann.`,
      character: (key, detail) =>
        `${key}: In der Kodierung der Datei gibt es ${detail || 'ein Zeichen des Werts'} nicht.`,
      quote: (key) => `${key}: Der Wert hat ein Anführungszeichen, das die Datei für ihr eigenes hielte.`,
      torn: (key) =>
        `${key}: Der jetzige Wert ist über zwei Zeilen zerrissen. Bitte berichtigen Sie ihn zuerst in einem Editor.`,
      conflict: (key) => `${key}: Zwei Änderungen wollen verschiedene Werte in derselben Zeile.`,
      'read-back': (key) => `${key || 'Die Datei'} würde anders gelesen als gemeint.`,
      'no-effect': (key) => `${key}: Es würde trotzdem eine andere Stelle der Datei gelten.`,
    },
    place: (key, line) => `${key} (Zeile ${line})`,
    notes: {
      duplicate: (key, lines) =>
        `${key} steht mehrmals in der Datei; es gilt und ändert sich die erste Stelle, nicht Zeile ${lines}.`,
      'not-quotable': (key) =>
        `${key} enthält ; oder # und ein Anführungszeichen, lässt sich also nicht einschließen: Ein Programm kann den Wert dort abschneiden.`,
      'encoding-guessed': (key) => `Bisher stand in der Datei nur ASCII: ${key} wird in UTF-8 geschrieben.`,
    },
    reasons: {
      'nothing-to-save': () => 'Es ist nichts zu speichern: Diese Werte stehen schon in der Datei.',
      'changed-meanwhile': () => 'Nichts gespeichert: Jemand hat die Datei geändert, seit sie gelesen wurde.',
      'read-only': () => 'Noch nichts gespeichert: Die Datei ist schreibgeschützt.',
      'hard-linked': () => 'Noch nichts gespeichert: Die Datei hat einen zweiten Namen; der behielte den alten Inhalt.',
      owner: () => 'Noch nichts gespeichert: Die Datei gehörte danach Ihnen, nicht mehr ihrem jetzigen Besitzer.',
      missing: () => 'Nichts gespeichert: Die Datei gibt es nicht mehr.',
      'not-a-file': () => 'Nichts gespeichert: Das ist keine gewöhnliche Datei mehr.',
      'dangling-link': () => 'Nichts gespeichert: Die Verknüpfung führt zu keiner Datei.',
      busy: () =>
        'Nichts gespeichert: Ein anderes maildiag speichert diese Datei gerade. Bitte versuchen Sie es in einer Minute noch einmal.',
      'backup-changed': () => 'Nichts zurückgeholt: Die Kopie ist nicht mehr so, wie sie geschrieben wurde.',
      failed: (detail) => `Nichts gespeichert, die Datei ist wie vorher: ${detail}.`,
    },
    leftovers: (files) => `Diese Dateien des Versuchs ließen sich nicht entfernen: ${files}`,
  },
};

const agreements: { readonly [Reason in NotSavedReason]?: SaveAgreement } = {
  'read-only': 'overwriteReadOnly',
  'hard-linked': 'breakHardLinks',
  owner: 'changeOwner',
};

/** Why the file cannot take a value, in a sentence. The value itself is never in it. */
function unwritableWords({ reason, key, line, character }: Unwritable, locale: Locale): string {
  const { unwritable, place } = words[locale];
  const name = harmless(key);
  const where = line === null || name === '' ? name : place(name, line);
  return unwritable[reason](where, character === null ? '' : harmless(character));
}

/** What saving the edits of a configuration would change, in words; null where nothing is to save. */
export function unsavedChanges(configuration: Configuration, locale: Locale): UnsavedChanges | null {
  const plan = configuration.plan();
  if (plan.kind === 'unwritable') return { lines: [], remarks: [], refusal: unwritableWords(plan, locale) };
  if (plan.lines.length === 0) return null;
  const remarks = plan.notes.map((note) => {
    const others = note.kind === 'duplicate' ? note.others.join(', ') : '';
    return words[locale].notes[note.kind](harmless(note.key), others);
  });
  return { lines: plan.lines, remarks, refusal: null };
}

/** The same for a file that is not there yet: every line is new. */
export function asNewFile(changes: UnsavedChanges, path: string, locale: Locale): UnsavedChanges {
  const lines = changes.lines.map((line) => ({ ...line, before: null }));
  return { ...changes, lines, newFile: setupWords[locale].screen.proposal.newFile(harmless(path)) };
}

/** Why nothing was saved, in words, and whether the user's word changes that. */
export function notSavedOutcome(
  { reason, code, unwritable, leftovers }: NotSaved,
  locale: Locale,
): Exclude<SaveOutcome, { readonly kind: 'saved' }> {
  const say = words[locale];
  const why =
    reason === 'unwritable'
      ? unwritable === null
        ? say.unwritable['read-back']('', '')
        : unwritableWords(unwritable, locale)
      : say.reasons[reason](code ?? '');
  const rest = leftovers.length === 0 ? '' : ` ${say.leftovers(leftovers.map(harmless).join(', '))}`;
  const sentence = `${why}${rest}`;
  const agreement = agreements[reason];
  if (agreement !== undefined) return { kind: 'asks', words: sentence, agreement };
  return { kind: reason === 'changed-meanwhile' ? 'changed-meanwhile' : 'refused', words: sentence };
}
