import type { Outcome } from '../diagnosis/outcome.ts';
import { asciiText } from '../explain/ascii-text.ts';
import type { Severity } from '../findings/severity.ts';

/** How text output looks: colour only where the terminal takes it, glyphs only where its character set has them. */
export interface TextStyle {
  readonly colour: boolean;
  readonly ascii: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

type Tone = 'red' | 'green' | 'yellow' | 'dim' | 'bold';

const codes: { readonly [T in Tone]: readonly [number, number] } = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  dim: [2, 22],
  bold: [1, 22],
};

/** Colours a text where the style allows it. */
export function tone({ colour }: TextStyle, name: Tone, text: string): string {
  const [on, off] = codes[name];
  return colour ? `\x1b[${on}m${text}\x1b[${off}m` : text;
}

const glyphs: { readonly [O in Outcome]: readonly [unicode: string, ascii: string, tone: Tone] } = {
  passed: ['✔', '[ok]', 'green'],
  warned: ['!', '[!] ', 'yellow'],
  failed: ['✖', '[x] ', 'red'],
  crashed: ['✖', '[x] ', 'red'],
  skipped: ['–', '[-] ', 'dim'],
};

const outcomes: { readonly [S in Severity]: Outcome } = { error: 'failed', warning: 'warned', info: 'passed' };

/** The glyph of an outcome; never the only carrier of meaning. */
export function glyph(style: TextStyle, outcome: Outcome): string {
  const [unicode, ascii, name] = glyphs[outcome];
  return tone(style, name, style.ascii ? ascii : unicode);
}

/** The outcome that a severity looks like. */
export function outcomeOf(severity: Severity): Outcome {
  return outcomes[severity];
}

/** Breaks text at blanks; a word longer than the line stands alone. Continued lines are indented by `hang`. */
export function wrap(text: string, width: number, first = '', hang = first): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hang + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, line];
}

/** A line for the style's character set. */
export function plainLine({ ascii }: TextStyle, line: string): string {
  return ascii ? asciiText(line) : line;
}
