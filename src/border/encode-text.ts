import type { TextEncoding } from './decode-text.ts';
import { windows1252 } from './windows-1252.ts';

/**
 * The bytes of a text in one of the encodings that `decodeText` reads, without byte order mark. null where the encoding
 * lacks a character: one outside the code page, or half of a surrogate pair, which no encoding may hold.
 */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array | null {
  if (/\p{Cs}/u.test(text)) return null;
  if (encoding === 'windows-1252') return windows1252.encode(text);
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'utf16le');
}
