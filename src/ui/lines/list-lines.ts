import type { Line } from '../line.ts';
import { textWidth } from '../text-width.ts';
import type { Passage } from '../viewport.ts';
import { wrap } from '../wrap.ts';
import type { Draw } from './draw.ts';

/** A list to choose from; `at`: the lines of the marked item. */
export interface ListLines {
  readonly lines: readonly Line[];
  readonly at: Passage;
}

/** One line an item (more where it must be wrapped), the marked one with the cursor in front. */
export function listLines(items: readonly Line[], marked: number, { theme, width }: Draw): ListLines {
  const { cursor } = theme.glyphs;
  const blanks = ' '.repeat(textWidth(cursor) + 1);
  const drawn = items.map((item, index) =>
    wrap(item, width, {
      first:
        index === marked
          ? [
              { text: '  ', style: 'text' },
              { text: `${cursor} `, style: 'accent' },
            ]
          : [{ text: `  ${blanks}`, style: 'text' }],
      rest: [{ text: `  ${blanks}`, style: 'text' }],
    }),
  );
  const first = drawn.slice(0, marked).reduce((sum, lines) => sum + lines.length, 0);
  return { lines: drawn.flat(), at: { first, last: first + Math.max(1, drawn[marked]?.length ?? 1) - 1 } };
}
