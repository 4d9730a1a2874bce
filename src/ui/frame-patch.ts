import { textWidth } from './text-width.ts';

interface Cell {
  readonly character: string;
  /** The SGR sequences that are on, in their order. */
  readonly style: string;
}

const esc = '\u001b';
const token = new RegExp(`${esc}\\[([\\d;]*)m|[^${esc}]`, 'gu');

/** The code that ends what a code begins: 1 and 2 (bold, dim) end with 22, colours with 39 and 49. */
function endOf(code: number): number {
  if (code <= 2) return 22;
  if (code < 10) return code + 20;
  return (code >= 30 && code < 40) || (code >= 90 && code < 100) ? 39 : 49;
}

function cells(line: string): Cell[] {
  const on = new Map<number, string>();
  const all: Cell[] = [];
  for (const [whole, code] of line.matchAll(token)) {
    if (code === undefined) all.push({ character: whole, style: [...on.values()].join('') });
    else if (code === '' || code === '0') on.clear();
    else if (!on.delete(Number.parseInt(code, 10))) on.set(endOf(Number.parseInt(code, 10)), whole);
  }
  return all;
}

const same = (one: Cell | undefined, other: Cell | undefined) =>
  one?.character === other?.character && one?.style === other?.style;

const widthOf = (part: readonly Cell[]) => part.reduce((sum, { character }) => sum + textWidth(character), 0);

function written(part: readonly Cell[]): string {
  let text = '';
  let style = '';
  for (const cell of part) {
    if (cell.style !== style) text += (style === '' ? '' : `${esc}[0m`) + cell.style;
    style = cell.style;
    text += cell.character;
  }
  return style === '' ? text : `${text}${esc}[0m`;
}

/** What turns one line into another, from column 0 on; nothing where they are equal. */
function linePatch(before: string, after: string): string {
  if (before === after) return '';
  const old = cells(before);
  const next = cells(after);
  let from = 0;
  while (from < next.length && same(old[from], next[from])) from += 1;
  const equallyWide = widthOf(old) === widthOf(next);
  let behind = 0;
  while (equallyWide && behind < next.length - from && behind < old.length - from) {
    if (!same(old[old.length - 1 - behind], next[next.length - 1 - behind])) break;
    behind += 1;
  }
  const start = widthOf(next.slice(0, from)) + 1;
  const change = written(next.slice(from, next.length - behind));
  return `${esc}[${start}G${change}${equallyWide ? '' : `${esc}[K`}`;
}

/**
 * The bytes that turn a frame on the screen into the next one of as many lines, with the cursor below its last line
 * before and after; null where the number of lines differs. A countdown then costs some 20 bytes a second, not a frame.
 */
export function framePatch(before: readonly string[], after: readonly string[]): string | null {
  if (before.length !== after.length) return null;
  let patch = '';
  let row = after.length - 1;
  for (const [index, line] of after.entries()) {
    const change = linePatch(before[index] ?? '', line);
    if (change === '') continue;
    patch += move(index - row) + change;
    row = index;
  }
  return patch === '' ? '' : `${patch}${move(after.length - 1 - row)}\r`;
}

function move(rows: number): string {
  if (rows === 0) return '';
  return rows < 0 ? `${esc}[${-rows}A` : `${esc}[${rows}B`;
}
