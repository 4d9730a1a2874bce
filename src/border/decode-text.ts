import { isUtf8 } from 'node:buffer';
import { windows1252 } from './windows-1252.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Text with the way back to its bytes. */
export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Where the text starts: the number of bytes of the byte order mark. */
  readonly start: number;
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || bytes[0] === 0) return false;
  let zeros = 0;
  for (let index = 1; index < bytes.length; index += 2) if (bytes[index] === 0) zeros++;
  return zeros * 4 > bytes.length;
}

/**
 * Decodes a text file of unknown origin: byte order mark, else UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * `binary`: it holds NUL. `encoding`: UTF-16 with the high byte first, or cut off in the middle of a character.
 */
export function decodeText(bytes: Uint8Array): DecodedText | 'binary' | 'encoding' {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'encoding';
  const mark16 = buffer[0] === 0xff && buffer[1] === 0xfe;
  if (mark16 || looksLikeUtf16(buffer)) {
    if (buffer.length % 2 !== 0) return 'encoding';
    const start = mark16 ? 2 : 0;
    const text = buffer.toString('utf16le', start);
    return text.includes('\0') ? 'binary' : { text, encoding: 'utf-16le', start };
  }
  if (buffer.includes(0)) return 'binary';
  const start = buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
  const body = buffer.subarray(start);
  return isUtf8(body)
    ? { text: body.toString('utf8'), encoding: 'utf-8', start }
    : { text: windows1252.decode(body), encoding: 'windows-1252', start };
}
