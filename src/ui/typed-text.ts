/** What stands in an input field, and before which of its characters the cursor stands. */
export interface TypedText {
  readonly characters: readonly string[];
  readonly cursor: number;
}

/** What can be done to it beside typing. */
export type TextEdit = 'left' | 'right' | 'home' | 'end' | 'erase' | 'erase-word' | 'erase-before' | 'erase-after';

/** Ctrl with a letter, as shells have it: Backspace, Ctrl-A, -B, -E, -F, -H, -K, -U, -W. */
const controls: { readonly [character: string]: TextEdit } = {
  '\u007f': 'erase',
  '\b': 'erase',
  '\u0001': 'home',
  '\u0002': 'left',
  '\u0005': 'end',
  '\u0006': 'right',
  '\u000b': 'erase-after',
  '\u0015': 'erase-before',
  '\u0017': 'erase-word',
};

/** A text with the cursor behind it. */
export function typedText(text: string): TypedText {
  const characters = Array.from(text);
  return { characters, cursor: characters.length };
}

/** The edit that Ctrl with a letter stands for. */
export function controlEdit(letter: string): TextEdit | undefined {
  return controls[String.fromCharCode((letter.codePointAt(0) ?? 0) & 0x1f)];
}

/** The text after an edit. */
export function editText({ characters, cursor }: TypedText, edit: TextEdit): TypedText {
  const without = (from: number, to: number): TypedText => ({
    characters: [...characters.slice(0, from), ...characters.slice(to)],
    cursor: from,
  });
  switch (edit) {
    case 'left':
      return { characters, cursor: Math.max(0, cursor - 1) };
    case 'right':
      return { characters, cursor: Math.min(characters.length, cursor + 1) };
    case 'home':
      return { characters, cursor: 0 };
    case 'end':
      return { characters, cursor: characters.length };
    case 'erase':
      return without(Math.max(0, cursor - 1), cursor);
    case 'erase-word':
      return without(wordBefore(characters, cursor), cursor);
    case 'erase-before':
      return without(0, cursor);
    case 'erase-after':
      return without(cursor, characters.length);
  }
}

/**
 * What came from the keyboard in one piece. Over a slow line that is several keys at once: what Backspace and its like
 * mean counts in the midst of it too, and one line end at the very end is Enter; further line ends belong to a pasted
 * text. `clean` makes text fit to stand in the field.
 */
export function typeText(
  typed: TypedText,
  chunk: string,
  clean: (text: string) => string,
): { readonly typed: TypedText; readonly entered: boolean } {
  const entered = /^[^\r\n]+(?:\r\n?|\n)$/u.test(chunk);
  let text = '';
  let result = typed;
  const insert = () => {
    const added = Array.from(clean(text));
    text = '';
    const { characters, cursor } = result;
    result = {
      characters: [...characters.slice(0, cursor), ...added, ...characters.slice(cursor)],
      cursor: cursor + added.length,
    };
  };
  for (const character of entered ? chunk.replace(/[\r\n]+$/u, '') : chunk) {
    const edit = controls[character];
    if (edit === undefined) text += character;
    else {
      insert();
      result = editText(result, edit);
    }
  }
  insert();
  return { typed: result, entered };
}

function wordBefore(characters: readonly string[], cursor: number): number {
  let at = cursor;
  while (at > 0 && characters[at - 1] === ' ') at -= 1;
  while (at > 0 && characters[at - 1] !== ' ') at -= 1;
  return at;
}
