import { editKeys, isEditKey } from './edit-keys.ts';

const esc = '\u001b';

/** What a chunk can be made of, the first that fits; `open` is a key whose end has not come yet. */
const token = new RegExp(
  [
    `(?<sequence>${esc}{1,2}(?:\\[\\[?[0-?]*[ -/]*[@-Z\\\\-~]|O[@-~]))`,
    `(?<open>${esc}{1,2}(?:\\[\\[?[0-?]*[ -/]*|O)?$)`,
    `(?<altered>${esc}[\\r\\u0008\\u007f])`,
    `(?<alt>${esc}\\P{Cc})`,
    '(?<text>\\P{Cc}+(?:[\\r\\n\\t]+\\P{Cc}+)*)',
    '(?<lineEnd>\\r\\n?|\\n)',
    '(?<control>\\p{Cc})',
  ].join('|'),
  'gu',
);

/** Arrows, Home, End, page keys, Delete and Shift-Tab, as the usual terminals send them. */
const knownSequence = new RegExp(`^${esc}+(?:\\[(?:1;\\d+)?[A-DFHZ]|O[A-DFH]|\\[[1345678](?:;\\d+)?~|\\[\\[[56]~)$`);

const pasteBegins = `${esc}[200~`;
const pasteEnds = `${esc}[201~`;
const interrupt = '\u0003';
const knownControls: ReadonlySet<string> = new Set([interrupt, '\b', '\t', esc, '\u007f']);

/**
 * Takes what a terminal sends apart into keys. Over a slow line several keys come in one chunk. A run of printable
 * characters stays together; each control character and each escape sequence is a key of its own. A line end is Enter,
 * but between two texts it belongs to a pasted text, and then so do those that end the text. Between the marks of a
 * bracketed paste it always does. Keys that no screen knows are left out: an input field would take them for letters.
 */
export class KeySplitter {
  #held = '';
  #pasting = false;

  /** Whether all that is held is Esc, of which only time can tell whether it begins a sequence. */
  get holdsEscape(): boolean {
    return this.#held !== '' && this.#held.replaceAll(esc, '') === '';
  }

  /** The keys that are complete with this chunk. */
  push(chunk: string): string[] {
    const all = this.#held + chunk;
    this.#held = '';
    const keys: string[] = [];
    let lines = false;
    for (const { 0: whole, groups = {} } of all.matchAll(token)) {
      if (groups.open !== undefined) this.#held = whole;
      else if (lines && (groups.lineEnd !== undefined || whole === '\t')) keys.push(`${keys.pop() ?? ''}${whole}`);
      else keys.push(...this.#keysOf(whole, groups));
      lines = groups.text === undefined ? lines && groups.lineEnd !== undefined : /[\r\n]/u.test(whole);
    }
    return keys;
  }

  /** Esc, when nothing has followed it at once. */
  flush(): string[] {
    if (!this.holdsEscape) return [];
    const keys = Array.from(this.#held);
    this.#held = '';
    return this.#pasting ? [] : keys;
  }

  #keysOf(whole: string, { sequence, altered, alt, text, lineEnd }: { [name: string]: string | undefined }): string[] {
    if (whole === pasteBegins) this.#pasting = true;
    // A paste whose end was lost must not hold anybody in the program.
    if (whole === pasteEnds || whole === interrupt) this.#pasting = false;
    if (text !== undefined) return [text];
    // Two characters are not Enter to Ink.
    if (lineEnd !== undefined) return [this.#pasting ? '\r\n' : '\r'];
    if (this.#pasting || alt !== undefined) return [];
    if (sequence !== undefined) return knownSequence.test(whole) && !isEditKey(whole) ? [whole] : [];
    const edit = editKeys[whole];
    if (edit !== undefined) return [edit];
    return altered !== undefined || knownControls.has(whole) ? [whole] : [];
  }
}
