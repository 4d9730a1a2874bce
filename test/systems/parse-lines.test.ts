import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { TextEncoding } from '../../src/border/decode-text.ts';
import { windows1252 } from '../../src/border/windows-1252.ts';
import type { ConfigurationBytes } from '../../src/systems/configuration-bytes.ts';
import type { KeyLine } from '../../src/systems/ini-file.ts';
import { parseLines } from '../../src/systems/parse-lines.ts';
import { readConfigurationFile } from '../../src/systems/read-configuration-file.ts';
import { memoryFiles } from './memory-files.ts';

function open(bytes: string | Uint8Array): ConfigurationBytes {
  const file = readConfigurationFile('file.ini', memoryFiles({ 'file.ini': { bytes } }));
  if ('code' in file) throw new Error(file.code);
  return file;
}

function keyLines(bytes: string | Uint8Array): KeyLine[] {
  return parseLines(open(bytes)).sections.flatMap(({ lines }) => lines.filter((line) => line.kind === 'key'));
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'windows-1252') return windows1252.decode(bytes);
  return Buffer.from(bytes).toString(encoding === 'utf-8' ? 'utf8' : 'utf16le');
}

describe('the value of a line', () => {
  it.each([
    ['pa;ss#word', 'pa;ss#word'],
    ['pa;ss#word"1\\', 'pa;ss#word"1\\'],
    ['"pa;ss#word"', 'pa;ss#word'],
    ['"C:\\temp\\new"', 'C:\\temp\\new'],
    ['"Custom Subject" ; since May', 'Custom Subject'],
    ['"Custom Subject"\t# since May', 'Custom Subject'],
    ['"a"b"', 'a"b'],
    ['"half', '"half'],
    ['half"', 'half"'],
    ['"', '"'],
    ['""', ''],
    ['', ''],
    ['  \t spaced out \t', 'spaced out'],
    ['\\\\server\\share', '\\\\server\\share'],
    ['=x=y==', '=x=y=='],
    ['null', 'null'],
    ['; no comment', '; no comment'],
    ['smtp ; no comment', 'smtp ; no comment'],
    ['[brackets]', '[brackets]'],
  ])('SMTPPwd = %s is %s', (written, value) => {
    expect(keyLines(`[a]\nSMTPPwd =${written}`)).toMatchObject([{ key: 'SMTPPwd', value, section: 'a', line: 2 }]);
  });
});

test('lines end in CRLF, LF or CR, and count in any mixture', () => {
  const lines = keyLines('[a]\r\nb=1\rc=2\n\nd=3\r\n\x1a');
  expect(lines.map(({ key, value, line }) => [key, value, line])).toEqual([
    ['b', '1', 2],
    ['c', '2', 3],
    ['d', '3', 5],
  ]);
});

test('comments stand only at the start of a line', () => {
  expect(keyLines('; a=1\n# b=2\n  ; c=3\nd=4 ; e=5')).toMatchObject([{ key: 'd', value: '4 ; e=5' }]);
});

test('sections of the same name stay apart, commented ones are listed with their line', () => {
  const { sections, commentedOut } = parseLines(open('[a]\nx=1\n[a] ; again\nx=2\n; [b]\n[c'));
  expect(sections.map(({ name, closed }) => [name, closed])).toEqual([
    [null, true],
    ['a', true],
    ['a', true],
    ['c', false],
  ]);
  expect(commentedOut).toEqual([{ name: 'b', line: 5 }]);
});

test('a line that is no key = value is kept without its text', () => {
  const { sections } = parseLines(open('[a]\nhalf-a-password\n= nothing'));
  expect(sections[1]?.lines).toEqual([
    { kind: 'stray', line: 2 },
    { kind: 'stray', line: 3 },
  ]);
});

test('whatever the file holds, the bytes at the place of a value are that value as written', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'ab;#"\\\'=[] \täöü€ß•“𝄞é'.split(''), '\u{1d11e}'),
    maxLength: 12,
  });
  const line = fc.oneof(
    fc.tuple(word, fc.constantFrom('=', ' = ', '\t=\t'), word).map((parts) => parts.join('')),
    word,
    fc.constantFrom('[section]', '; comment', '', '"a" ; b'),
  );
  const end = fc.constantFrom('\r\n', '\n', '\r');
  const text = fc.array(fc.tuple(line, end), { maxLength: 20 }).map((lines) => lines.flat().join(''));
  const write = fc.constantFrom(
    (content: string) => Buffer.from(content),
    (content: string) => Buffer.from(`\ufeff${content}`),
    (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le'),
    (content: string) => windows1252.encode(content) ?? Buffer.from(content),
  );
  fc.assert(
    fc.property(text, write, (content, encode) => {
      const file = open(encode(content));
      for (const section of parseLines(file).sections) {
        for (const found of section.lines) {
          if (found.kind === 'stray') continue;
          const { offset, length } = found.span;
          expect(decode(file.bytes.subarray(offset, offset + length), file.encoding)).toBe(found.raw);
          expect(found.quote === null ? found.raw : `"${found.value}"`).toBe(
            found.quote === null ? found.value : found.raw,
          );
          expect(file.text.split(/\r\n|\r|\n/)[found.line - 1]).toContain(found.raw);
        }
      }
    }),
    { numRuns: 500 },
  );
});
