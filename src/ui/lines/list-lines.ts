import type { Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import type { Passage } from '../viewport.ts';
import { wrap } from '../wrap.ts';
import { type Draw, indented } from './draw.ts';

/** A list to choose from; `at`: the lines of the marked item. */
export interface ListLines {
  readonly lines: readonly Line[];
  readonly at: Passage;
}

/** What stands below an item because it does not fit beside it. */
export interface Below {
  readonly text: Line;
  /** Blanks in front of it, beyond those of the item. */
  readonly indent: number;
}

/**
 * One line an item (more where it must be wrapped), the marked one with the cursor in front. `below`: what stands below
 * the items, in the same order.
 */
export function listLines(
  items: readonly Line[],
  marked: number,
  { theme, width }: Draw,
  below: readonly (Below | null)[] = [],
): ListLines {
  const { cursor } = theme.glyphs;
  const blanks = ' '.repeat(textWidth(cursor) + 1);
  const drawn = items.map((item, index) => {
    const rest: Line = [{ text: `  ${blanks}`, style: 'text' }];
    const first: Line =
      index === marked
        ? [
            { text: '  ', style: 'text' },
            { text: `${cursor} `, style: 'accent' },
          ]
        : rest;
    const under = below[index] ?? null;
    const lines = wrap(item, width, { first, rest });
    return under === null ? lines : [...lines, ...indented(under.text, width, textWidth(blanks) + 2 + under.indent)];
  });
  const first = drawn.slice(0, marked).reduce((sum, lines) => sum + lines.length, 0);
  return { lines: drawn.flat(), at: { first, last: first + Math.max(1, drawn[marked]?.length ?? 1) - 1 } };
}
