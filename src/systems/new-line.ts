import type { FileLine } from './file-lines.ts';
import type { IniSection, KeyLine } from './ini-file.ts';

/** What a new line copies from the lines around it. */
export interface LineStyle {
  readonly indentation: string;
  /** Where the equals signs of all lines stand one below the other; null where they do not. */
  readonly column: number | null;
  readonly beforeEquals: string;
  readonly behindEquals: string;
  readonly quoted: boolean;
}

const blanksBefore = /^[ \t]*/;

interface Shape {
  readonly line: KeyLine;
  readonly indentation: string;
  readonly column: number;
  readonly beforeEquals: string;
  readonly behindEquals: string;
}

function blanksAtEnd(text: string): string {
  let start = text.length;
  while (start > 0 && /[ \t]/.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}

function shapeOf(line: KeyLine, text: string): Shape {
  const column = text.indexOf('=');
  return {
    line,
    column,
    indentation: blanksBefore.exec(text)?.[0] ?? '',
    beforeEquals: blanksAtEnd(text.slice(0, column)),
    behindEquals: blanksBefore.exec(text.slice(column + 1))?.[0] ?? '',
  };
}

/**
 * The style of a section's key lines, or where it has none of the file's: blanks as in the last line with a value, equals
 * signs below each other where all of them are, quotes where every value has them.
 */
export function lineStyle(
  section: IniSection | null,
  all: readonly IniSection[],
  lines: readonly FileLine[],
): LineStyle {
  const keyLines = (one: IniSection) => one.lines.filter((line) => line.kind === 'key');
  const own = section === null ? [] : keyLines(section);
  const shapes = (own.length > 0 ? own : all.flatMap(keyLines)).map((line) =>
    shapeOf(line, lines[line.line - 1]?.text ?? ''),
  );
  const filled = shapes.filter(({ line }) => line.value !== '');
  const model = filled.at(-1) ?? shapes.at(-1);
  if (model === undefined) {
    return { indentation: '', column: null, beforeEquals: ' ', behindEquals: ' ', quoted: false };
  }
  const aligned =
    shapes.every(({ column, beforeEquals }) => column === model.column && !beforeEquals.includes('\t')) &&
    new Set(shapes.map(({ beforeEquals }) => beforeEquals.length)).size > 1;
  const quoted = filled.length > 0 && filled.every(({ line }) => line.quote !== null);
  return { ...model, column: aligned ? model.column : null, quoted };
}

/** A line `key = value` in that style. */
export function newLine(key: string, raw: string, style: LineStyle): string {
  const start = style.indentation + key;
  const gap = style.column === null ? style.beforeEquals : ' '.repeat(Math.max(style.column - start.length, 1));
  return `${start}${gap}=${style.behindEquals}${raw}`;
}
