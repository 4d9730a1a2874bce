import type { NoteId } from '../../findings/note-id.ts';
import { agorumNotes } from './agorum-notes.ts';
import { esofficeNotes } from './esoffice-notes.ts';
import { formcycleNotes } from './formcycle-notes.ts';
import { injixoNotes } from './injixo-notes.ts';
import type { Note } from './note.ts';
import { ntcsNotes } from './ntcs-notes.ts';

/** What the vendors' documents contradict themselves about, leave open, or ask to keep in mind. */
export const notes: { readonly [Id in NoteId]: Note } = {
  ...injixoNotes,
  ...formcycleNotes,
  ...esofficeNotes,
  ...agorumNotes,
  ...ntcsNotes,
};
