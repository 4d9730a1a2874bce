import { notes } from '../explain/notes/index.ts';
import { renderRich } from '../explain/render-rich.ts';
import type { Locale } from '../settings/locale.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { SystemNote } from '../ui/system-note.ts';

/** What the documents of a system contradict themselves about, leave open or advise, in words. */
export function systemNotes(vocabulary: Vocabulary, locale: Locale): readonly SystemNote[] {
  const own = `${vocabulary.system}-`;
  return Object.entries(notes)
    .filter(([id]) => id.startsWith(own))
    .map(([, { kind, points, step, words }]) => {
      const { title, text } = words[locale];
      return { kind, points, step, title, text: renderRich(text, { locale, vocabulary }) };
    });
}
