import type { FileLine } from './file-lines.ts';
import type { IniFile, IniSection } from './ini-file.ts';

/** New lines and where they go. */
export interface Placed {
  /** Bytes before them. */
  readonly offset: number;
  /** What is put in there: the lines with their ends, in the right order for the place. */
  readonly text: string;
  /** The number that the first of them gets if nothing else is put in before. */
  readonly line: number;
  /** A blank line and a section header that come before the wanted lines. */
  readonly heading: readonly string[];
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

/** The end of a line or, where it has none, of the nearest one before; LF where no line has one. */
function endAt(line: number, lines: readonly FileLine[]): string {
  const ends = lines.slice(0, line).map(({ end }) => end);
  return ends.findLast((end) => end !== '') || lines[0]?.end || '\n';
}

/** Places lines behind the last one of their section; above the first header where the section has neither header nor lines. */
export function placeInSection(
  section: IniSection,
  texts: readonly string[],
  { sections }: IniFile,
  lines: readonly FileLine[],
): Placed {
  const lastLine = section.lines.at(-1)?.line ?? (section.name === null ? null : section.line);
  if (lastLine !== null) {
    const end = endAt(lastLine, lines);
    const { offset = 0, length = 0 } = lines[lastLine - 1] ?? {};
    return { offset: offset + length, text: texts.map((one) => end + one).join(''), line: lastLine + 1, heading: [] };
  }
  const first = sections[1];
  const header = first === undefined ? undefined : lines[first.line - 1];
  if (first === undefined || header === undefined) return placeAtEnd(null, texts, lines);
  const end = endAt(first.line, lines);
  return { offset: header.offset, text: texts.map((one) => one + end).join(''), line: first.line, heading: [] };
}

/**
 * Places lines behind the last one of the file, under a new section's header where one is given, with a blank line before
 * it. The file ends in a line end if it did before.
 */
export function placeAtEnd(header: string | null, texts: readonly string[], lines: readonly FileLine[]): Placed {
  const last = lines.at(-1);
  const end = endAt(lines.length, lines);
  const openEnd = last !== undefined && last.text !== '';
  const before = isBlank(last?.text) ? lines.at(-2) : last;
  const heading = header === null ? [] : [...(isBlank(before?.text) ? [] : ['']), `[${header}]`];
  const all = [...heading, ...texts];
  return {
    offset: (last?.offset ?? 0) + (last?.length ?? 0),
    text: openEnd ? all.map((one) => end + one).join('') : all.map((one) => one + end).join(''),
    line: openEnd ? lines.length + 1 : lines.length,
    heading,
  };
}
