import { encodeText } from '../border/encode-text.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';

/** One line of a file with its place in the bytes. */
export interface FileLine {
  /** Without its end. */
  readonly text: string;
  /** CRLF, LF or CR; empty for the last line, whose text is without a Ctrl-Z that ends the file. */
  readonly end: string;
  /** Bytes before the line. */
  readonly offset: number;
  /** Bytes of `text`. */
  readonly length: number;
}

/** Ctrl-Z, with which some old Windows programs end a text file. */
const endOfFile = '\x1a';
const lineEnd = /\r\n|\r|\n/g;

/** The lines of a file, as `parseLines` counts them: the first is at index 0, the last may be empty. */
export function fileLines({ text, encoding, start }: ConfigurationBytes): readonly FileLine[] {
  const bytesOf = (piece: string): number => encodeText(piece, encoding)?.length ?? piece.length * 2;
  const lines: FileLine[] = [];
  let from = 0;
  let offset = start;
  const take = (line: string, end: string): void => {
    const length = bytesOf(line);
    lines.push({ text: line, end, offset, length });
    offset += length + bytesOf(end);
  };
  for (const end of text.matchAll(lineEnd)) {
    take(text.slice(from, end.index), end[0]);
    from = end.index + end[0].length;
  }
  const last = text.slice(from);
  take(last.endsWith(endOfFile) ? last.slice(0, -1) : last, '');
  return lines;
}
