import type { Line, Piece } from '../line.ts';
import { textWidth } from '../text-width.ts';
import type { TypedText } from '../typed-text.ts';
import type { Draw } from './draw.ts';

/** Rows of a long text that are seen at once. */
const tallest = 4;

const lead = 4;

const roomOf = ({ width }: Draw): number => Math.max(2, width - lead);

/** Rows that a field with this text takes, its label not counted. */
export function textRows(text: string, draw: Draw): number {
  return Math.min(tallest, 1 + Math.floor((textWidth(text) + 1) / roomOf(draw)));
}

/** The text with the cursor in it, broken where a row is full; of a long text the rows around the cursor. */
export function fieldLines({ characters, cursor }: TypedText, secret: boolean, draw: Draw): Line[] {
  const { glyphs, colour, screenReader } = draw.theme;
  const shown = characters.map((character) => (secret ? glyphs.mask : character));
  const cells: Piece[] = colour
    ? [...shown, ' '].map((text, index) => ({ text, style: index === cursor ? 'cursor' : 'text' }))
    : [...shown.slice(0, cursor), glyphs.caret, ...shown.slice(cursor)].map((text) => ({ text, style: 'text' }));
  const rows: Piece[][] = [[]];
  let used = 0;
  let at = 0;
  for (const [index, cell] of cells.entries()) {
    const size = textWidth(cell.text);
    if (used + size > roomOf(draw)) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(cell);
    used += size;
    if (index === cursor) at = rows.length - 1;
  }
  const size = textRows(shown.join(''), draw);
  const from = Math.max(0, Math.min(at - size + 1, rows.length - size));
  const sign = screenReader ? '' : `${glyphs.cursor} `;
  return rows.slice(from, from + size).map((row, index) => {
    const before: Piece = { text: (index === 0 ? `  ${sign}` : '').padEnd(screenReader ? 2 : lead), style: 'text' };
    return [before, ...joined(row)];
  });
}

/** Neighbours of one style as one piece. */
function joined(row: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of row) {
    const last = all.at(-1);
    if (last?.style === piece.style) all[all.length - 1] = { text: last.text + piece.text, style: last.style };
    else all.push(piece);
  }
  return all;
}
