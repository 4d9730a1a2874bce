import type { Words } from '../../words/words.ts';
import type { Line } from '../line.ts';
import type { Theme } from '../theme.ts';
import { wrap } from '../wrap.ts';

/** What every function that draws lines needs. */
export interface Draw {
  readonly words: Words;
  readonly theme: Theme;
  /** Cells that a line may take. */
  readonly width: number;
  /** How many choices of the screen have a number. */
  readonly numbers?: number | undefined;
}

/** Below this width labels stand above their texts, frames and times go. */
export const narrowBelow = 60;

/** A label with a text beside it; on a narrow screen the text stands below the label. */
export function labelled(label: string, text: Line, labelWidth: number, { width }: Draw): Line[] {
  if (width < narrowBelow) {
    const head = label.trim() === '' ? [] : wrap([{ text: label.trim(), style: 'dim' }], width);
    return [...head, ...indented(text, width, 2)];
  }
  const column = Math.max(labelWidth, label.length) + 2;
  return wrap(text, width, {
    first: [{ text: label.padEnd(column), style: 'dim' }],
    rest: [{ text: ' '.repeat(column), style: 'text' }],
  });
}

/** Text behind some blanks. */
export function indented(text: Line, width: number, blanks: number): Line[] {
  const lead: Line = [{ text: ' '.repeat(blanks), style: 'text' }];
  return wrap(text, width, { first: lead, rest: lead });
}

/** Text behind a sign, further lines below the text. */
export function behind(sign: Line[number], text: Line, width: number): Line[] {
  const column = [...sign.text].length + 1;
  return wrap(text, width, {
    first: [sign, { text: ' ', style: 'text' }],
    rest: [{ text: ' '.repeat(column), style: 'text' }],
  });
}
