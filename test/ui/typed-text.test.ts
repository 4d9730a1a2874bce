import { describe, expect, test } from 'vitest';
import { editText, type TextEdit, typedText, typeText } from '../../src/ui/typed-text.ts';

const same = (text: string) => text;
const edited = (text: string, ...edits: TextEdit[]) => {
  const { characters, cursor } = edits.reduce(editText, typedText(text));
  return `${characters.slice(0, cursor).join('')}|${characters.slice(cursor).join('')}`;
};

describe('a text that is typed', () => {
  test('is edited where the cursor stands', () => {
    expect(edited('abc')).toBe('abc|');
    expect(edited('abc', 'left', 'erase')).toBe('a|c');
    expect(edited('abc', 'home', 'erase', 'right')).toBe('a|bc');
    expect(edited('abc', 'left', 'erase-before')).toBe('|c');
    expect(edited('abc', 'home', 'right', 'erase-after')).toBe('a|');
    expect(edited('one two  ', 'erase-word')).toBe('one |');
    expect(edited('a😀', 'erase')).toBe('a|');
    expect(edited('abc', 'end', 'right')).toBe('abc|');
  });

  test('takes several keys that come in one piece as if they came one by one', () => {
    const { typed, entered } = typeText(typedText('old'), '\u007f\u007f\u007fnew\u0001x', same);
    expect(typed).toEqual({ characters: [...'xnew'], cursor: 1 });
    expect(entered).toBe(false);
    expect(typeText(typedText('old'), '\u0015isps.cfg\r', same)).toEqual({
      typed: typedText('isps.cfg'),
      entered: true,
    });
  });

  test('a pasted text of several lines does not count as entered', () => {
    const { typed, entered } = typeText(typedText(''), '535 no\r\n535 never\r\n', (text) => text.replace(/\s+/g, ' '));
    expect(typed.characters.join('')).toBe('535 no 535 never ');
    expect(entered).toBe(false);
  });
});
