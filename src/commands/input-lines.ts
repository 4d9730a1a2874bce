import { StringDecoder } from 'node:string_decoder';

/** A line without its end. `whole`: false where only its beginning is given. */
interface InputLine {
  readonly text: string;
  readonly whole: boolean;
}

/**
 * The lines of a stream (CRLF or LF). A longer one than a number of characters is given as soon as it is too long,
 * cut, so that input without line ends costs no memory. The last line needs no end.
 */
export async function* inputLines(
  stream: AsyncIterable<Buffer | string>,
  longest: number,
  encoding: 'utf8' | 'utf16le' = 'utf8',
): AsyncGenerator<InputLine> {
  const decoder = new StringDecoder(encoding);
  let begun = '';
  /** The rest of a line that has been given already. */
  let passing = false;
  for await (const chunk of stream) {
    const pieces = (typeof chunk === 'string' ? chunk : decoder.write(chunk)).split('\n');
    const open = pieces.pop() ?? '';
    for (const piece of pieces) {
      const line = (begun + piece).replace(/\r$/, '');
      if (!passing) yield { text: line.slice(0, longest), whole: line.length <= longest };
      begun = '';
      passing = false;
    }
    if (!passing) begun += open;
    // One more for the CR that may be the end's.
    if (begun.length <= longest + 1) continue;
    yield { text: begun.slice(0, longest), whole: false };
    begun = '';
    passing = true;
  }
  const last = begun + decoder.end();
  if (!passing && last !== '') yield { text: last.slice(0, longest), whole: last.length <= longest };
}
