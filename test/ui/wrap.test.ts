import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmless } from '../../src/border/harmless.ts';
import { textWidth } from '../../src/ui/text-width.ts';
import { wrap } from '../../src/ui/wrap.ts';

const lines = (text: string, width: number) =>
  wrap([{ text, style: 'text' }], width).map((line) => line.map((piece) => piece.text).join(''));

describe('wrapping', () => {
  test('breaks between words and drops the blank at the break', () => {
    expect(lines('no sentence is ever cut', 12)).toEqual(['no sentence', 'is ever cut']);
  });

  test('breaks inside a word that is wider than a line', () => {
    expect(lines('ab abcdefghij', 5)).toEqual(['ab', 'abcde', 'fghij']);
  });

  test('keeps styles and puts a lead in front of each line', () => {
    const wrapped = wrap(
      [
        { text: 'Set ', style: 'text' },
        { text: 'SMTPPort', style: 'setting' },
        { text: ', then restart', style: 'text' },
      ],
      16,
      { first: [{ text: '1 ', style: 'accent' }], rest: [{ text: '  ', style: 'text' }] },
    );
    expect(wrapped).toEqual([
      [
        { text: '1 ', style: 'accent' },
        { text: 'Set ', style: 'text' },
        { text: 'SMTPPort', style: 'setting' },
        { text: ',', style: 'text' },
      ],
      [{ text: '  then restart', style: 'text' }],
    ]);
  });

  test('an empty text is one empty line', () => {
    expect(lines('', 10)).toEqual(['']);
  });

  test.for([
    ['plain', 5],
    ['Größe', 5],
    ['日本', 4],
    ['e\u0301', 1],
    ['😀', 2],
  ] as const)('%s takes %i cells', ([text, cells]) => {
    expect(textWidth(text)).toBe(cells);
  });

  test('any text stays harmless, whole and inside the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const wrapped = lines(text, width);
        for (const line of wrapped) expect(textWidth(line)).toBeLessThanOrEqual(width);
        expect(wrapped.join('').replaceAll(' ', '')).toBe(harmless(text).replaceAll(' ', ''));
      }),
    );
  });
});
