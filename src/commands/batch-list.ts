import { decodeText } from '../border/decode-text.ts';
import { harmless } from '../border/harmless.ts';
import { errorCode } from '../systems/error-code.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** Bytes of a list that are looked at. */
const largest = 16 * 1024 * 1024;

/** A line of a list that holds something. */
export interface ListLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a list, blanks at their ends, empty lines and comments (`#`) left out. Windows writes such lists with CRLF,
 * with byte order marks and in its own encodings.
 *
 * @throws UsageError where it cannot be read as text
 */
export function batchList(path: string, say: UsageWords): readonly ListLine[] {
  const refuse = (reason: string) => new UsageError(say.batchUnreadable(harmless(path), harmless(reason)));
  let bytes: Uint8Array;
  try {
    bytes = nodeFiles.read(path, largest + 1);
  } catch (error) {
    throw refuse(errorCode(error));
  }
  if (bytes.length > largest) throw refuse(`> ${largest / 1024 / 1024} MiB`);
  const decoded = decodeText(bytes);
  if (typeof decoded === 'string') throw refuse(decoded === 'binary' ? 'NUL' : 'UTF-16');
  return decoded.text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ number: index + 1, text: line.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}
