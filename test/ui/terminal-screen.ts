import { Writable } from 'node:stream';
import { textWidth } from '../../src/ui/text-width.ts';

const esc = '\u001b';
const sequence = new RegExp(`${esc}\\[([?\\d;]*)([A-Za-z])|\\p{Cc}|\\P{Cc}+`, 'gu');

const unfinished = new RegExp(`${esc}(?:\\[[?\\d;]*)?$`, 'u');

/**
 * A small terminal: understands what the wizard may write, keeps what scrolled away, and remembers everything that the
 * wizard must not write (clearing the screen or the scrollback, any other control sequence).
 */
export class TerminalScreen extends Writable {
  readonly isTTY = true;
  readonly forbidden: string[] = [];
  readonly scrolledAway: string[] = [];
  columns: number;
  rows: number;
  bytes = 0;
  /** Everything that was written, as it was written. */
  raw = '';
  colours = 0;
  /** How often a line ran over the right edge. */
  overruns = 0;
  cursorShown = true;
  #held = '';
  #cells: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns: number, rows: number) {
    super({ decodeStrings: false });
    this.columns = columns;
    this.rows = rows;
  }

  /** The lines on the screen and above it, without blanks at their ends. */
  get everything(): string {
    return [...this.scrolledAway, ...this.#lines()].join('\n');
  }

  /** What is to be seen now. */
  get visible(): string {
    return this.#lines().join('\n');
  }

  resize(columns: number, rows: number): void {
    this.columns = columns;
    this.rows = rows;
    while (this.#cells.length > rows) this.#scroll();
    this.emit('resize');
  }

  override _write(chunk: string | Buffer, _encoding: string, done: () => void): void {
    // What a pseudo-terminal hands over may end within a sequence.
    const joined = this.#held + chunk.toString();
    const text = joined.replace(unfinished, '');
    this.#held = joined.slice(text.length);
    this.bytes += Buffer.byteLength(text);
    this.raw += text;
    for (const [whole, parameters, final] of text.matchAll(sequence)) {
      if (final !== undefined) this.#command(whole, parameters ?? '', final);
      else if (whole === '\n') this.#newLine();
      else if (whole === '\r') this.#column = 0;
      else if (whole.length === 1 && /\p{Cc}/u.test(whole)) this.forbidden.push(JSON.stringify(whole));
      else this.#print(whole);
    }
    done();
  }

  #lines(): string[] {
    return this.#cells.map((cells) =>
      Array.from(cells, (cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
  }

  #command(whole: string, parameters: string, final: string): void {
    const count = Number(parameters) || 1;
    switch (final) {
      case 'A':
        this.#row = Math.max(0, this.#row - count);
        return;
      case 'B':
        this.#row = Math.min(this.rows - 1, this.#row + count);
        return;
      case 'C':
        this.#column = Math.min(this.columns - 1, this.#column + count);
        return;
      case 'E':
        this.#row = Math.min(this.rows - 1, this.#row + count);
        this.#column = 0;
        return;
      case 'G':
        this.#column = count - 1;
        return;
      case 'K':
        if (parameters === '2') this.#cells[this.#row] = [];
        else this.#cells[this.#row]?.splice(this.#column);
        return;
      case 'h':
      case 'l':
        if (parameters === '?25') this.cursorShown = final === 'h';
        if (parameters === '?25' || parameters === '?2026') return;
        break;
      case 'm':
        this.colours += 1;
        return;
    }
    this.forbidden.push(JSON.stringify(whole));
  }

  #print(text: string): void {
    for (const character of text) {
      const width = textWidth(character);
      if (this.#column + width > this.columns) {
        this.overruns += 1;
        this.#newLine();
      }
      this.#cells[this.#row] ??= [];
      const line = this.#cells[this.#row] ?? [];
      if (width === 0) line[this.#column - 1] = (line[this.#column - 1] ?? '') + character;
      else line[this.#column] = character;
      if (width === 2) line[this.#column + 1] = '';
      this.#column += width;
    }
  }

  #newLine(): void {
    this.#column = 0;
    this.#row += 1;
    if (this.#row >= this.rows) this.#scroll();
    this.#cells[this.#row] ??= [];
  }

  #scroll(): void {
    this.scrolledAway.push(this.#lines()[0] ?? '');
    this.#cells.shift();
    this.#row = Math.max(0, this.#row - 1);
  }
}
