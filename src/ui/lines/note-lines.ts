import type { Words } from '../../words/words.ts';
import { blank, type Line, pieces, plain } from '../line.ts';
import type { SystemNote } from '../system-note.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented } from './draw.ts';

const kinds: readonly (keyof Words['about']['kinds'])[] = ['contradiction', 'gap', 'note'];

/** Everything about a system: contradictions, gaps and notes in blocks of their own. */
export function aboutLines(notes: readonly SystemNote[], draw: Draw): Line[] {
  return kinds
    .map((kind) => ({ kind, those: notes.filter((note) => note.kind === kind) }))
    .filter(({ those }) => those.length > 0)
    .flatMap(({ kind, those }, index) => [
      ...(index === 0 ? [] : [blank]),
      ...wrap([{ text: draw.words.about.kinds[kind], style: 'accent' }], draw.width),
      ...those.flatMap((note) => [blank, ...noteLines(note, draw)]),
    ]);
}

/** At most this many notes stand beside a step's result. */
const mostBesideAStep = 2;

/** The notes that belong to the result of a step, those about the settings in question first. */
export function notesOfStep(
  notes: readonly SystemNote[],
  step: SystemNote['step'],
  points: readonly string[],
): readonly SystemNote[] {
  const those = notes.filter((note) => note.step === step);
  const touches = (note: SystemNote) => note.points.some((point) => points.includes(point));
  return [...those.filter(touches), ...those.filter((note) => !touches(note))].slice(0, mostBesideAStep);
}

/** The notes beside a step's result, under a heading of their own. */
export function stepNoteLines(notes: readonly SystemNote[], draw: Draw): Line[] {
  if (notes.length === 0) return [];
  const heading = plain(draw.words.about.kinds.note, 'bold');
  return [blank, heading, ...notes.flatMap((note) => noteLines(note, draw))];
}

function noteLines({ title, text }: SystemNote, draw: Draw): Line[] {
  return [...wrap([{ text: title, style: 'bold' }], draw.width), ...indented(pieces(text), draw.width, 2)];
}
