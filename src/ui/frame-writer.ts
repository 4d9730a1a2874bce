import { framePatch } from './frame-patch.ts';

const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';
const eraseLine = '\u001b[2K';
const up = '\u001b[1A';
const left = '\u001b[G';

/** How many lines a text erases at its beginning, as Ink does before a frame, and what follows. */
function erasing(chunk: string): { readonly lines: number; readonly frame: string } {
  let at = 0;
  let lines = 1;
  for (; chunk.startsWith(eraseLine + up, at); lines += 1) at += eraseLine.length + up.length;
  return chunk.startsWith(eraseLine + left, at)
    ? { lines, frame: chunk.slice(at + eraseLine.length + left.length) }
    : { lines: 0, frame: chunk };
}

/**
 * Stands between Ink and the terminal and sends of a new frame only what differs from the one that is shown. Ink 6.8
 * erases and repeats the whole frame (its own incremental mode writes into the wrong line when a frame ends with a line
 * feed, as all its frames do). Everything that is not known for sure to be a frame in place of the shown one goes
 * through as it is.
 */
export class FrameWriter {
  /** Lines of the shown frame, the empty one below it included; null: not known. */
  #shown: readonly string[] | null = null;
  #updateBegun = false;

  /** What to send for what Ink writes. */
  pass(chunk: string): string {
    if (chunk === '') return '';
    if (chunk === beginUpdate) {
      this.#updateBegun = true;
      return '';
    }
    if (chunk === endUpdate) {
      const silent = this.#updateBegun;
      this.#updateBegun = false;
      return silent ? '' : chunk;
    }
    const { lines, frame } = erasing(chunk);
    const next = lines > 0 && frame.endsWith('\n') ? frame.split('\n') : null;
    const patch =
      this.#shown !== null && next !== null && lines === this.#shown.length ? framePatch(this.#shown, next) : null;
    this.#shown = next;
    if (patch !== null) return patch;
    const begin = this.#updateBegun ? beginUpdate : '';
    this.#updateBegun = false;
    return begin + chunk;
  }
}
