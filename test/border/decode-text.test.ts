import { expect, it, test } from 'vitest';
import { decodeText } from '../../src/border/decode-text.ts';
import { windows1252 } from '../../src/border/windows-1252.ts';

test('every byte of windows-1252 is one character and comes back as the same byte', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const text = windows1252.decode(bytes);
  expect(text).toHaveLength(256);
  expect(text.slice(0x80, 0xa1)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ\xa0');
  expect(windows1252.encode(text)).toEqual(bytes);
});

test('a character without a place in windows-1252 cannot be written in it', () => {
  expect(windows1252.encode('ł')).toBeNull();
  expect(windows1252.encode('\x80')).toBeNull();
});

it.each([
  ['a file with NUL', [0x61, 0, 0, 0, 0x62], 'binary'],
  ['a NUL in UTF-16', [0xff, 0xfe, 0x61, 0, 0, 0], 'binary'],
  ['UTF-16 cut off in a character', [0xff, 0xfe, 0x61], 'encoding'],
  ['UTF-16 with the high byte first', [0xfe, 0xff, 0, 0x61], 'encoding'],
])('%s is no text', (_name, bytes, problem) => {
  expect(decodeText(Uint8Array.from(bytes))).toBe(problem);
});

test('a byte order mark before text that is not UTF-8 after all does not lose the umlauts', () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x42, 0xfc, 0x72, 0x6f]);
  expect(decodeText(bytes)).toEqual({ text: 'Büro', encoding: 'windows-1252', start: 3 });
});

test('an empty file is empty text', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8', start: 0 });
});
