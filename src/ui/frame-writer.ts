import { framePatch } from './frame-patch.ts';

const beginUpdate = '\u001b[?2026h';
const endUpdate = '\u001b[?2026l';
const eraseLine = '\u001b[2K';
const erased = /^(?:\x1b\[2K\x1b\[1A)*\x1b\[2K\x1b\[G/;

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
    const erase = erased.exec(chunk)?.[0] ?? '';
    const frame = chunk.slice(erase.length);
    const patch = this.#patch(erase, frame);
    this.#shown = erase !== '' && frame.endsWith('\n') ? frame.split('\n') : null;
    if (patch !== null) return patch;
    const begin = this.#updateBegun ? beginUpdate : '';
    this.#updateBegun = false;
    return begin + chunk;
  }

  #patch(erase: string, frame: string): string | null {
    if (this.#shown === null || erase === '' || !frame.endsWith('\n')) return null;
    return erase.split(eraseLine).length - 1 === this.#shown.length ? framePatch(this.#shown, frame.split('\n')) : null;
  }
}
