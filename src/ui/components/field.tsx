import { useInput } from 'ink';
import { useRef, useState } from 'react';
import { harmless } from '../../border/harmless.ts';
import { useDraw } from '../hooks/use-draw.ts';
import type { Draw } from '../lines/draw.ts';
import { fieldLines, textRows } from '../lines/field-lines.ts';
import { controlEdit, editText, type TypedText, typedText, typeText } from '../typed-text.ts';
import { Lines } from './lines.tsx';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** Nothing of a secret is shown but its length. */
  readonly secret?: boolean;
  readonly active: boolean;
  onChange(value: string): void;
  onSubmit(value: string): void;
}

/** Rows that the field takes, beginning with its label. */
export function fieldRows(value: string, draw: Draw): number {
  return textRows(value, draw) + 1;
}

/** A secret keeps its characters, because only masks are shown of it; line ends in the midst of a text become blanks. */
const clean = (text: string, secret: boolean): string =>
  secret ? text.replace(/\p{Cc}/gu, '') : harmless(text.replace(/[\r\n\t]+/g, ' '));

/**
 * A labelled line to type into. What is typed or pasted is made harmless at once, so that the field never shows a
 * control sequence. The text is also kept beside React's state: keys that arrive together must each see what the one
 * before them left.
 */
export function Field({ label, value, secret = false, active, onChange, onSubmit }: FieldProps) {
  const draw = useDraw();
  const typed = useRef<TypedText>(typedText(value));
  const [, setCursor] = useState(0);
  if (typed.current.characters.join('') !== value) typed.current = typedText(value);
  const take = (next: TypedText) => {
    const text = next.characters.join('');
    const changed = text !== typed.current.characters.join('');
    typed.current = next;
    setCursor(next.cursor);
    if (changed) onChange(text);
  };
  useInput(
    (input, key) => {
      if (key.return) return onSubmit(typed.current.characters.join(''));
      if (key.leftArrow) return take(editText(typed.current, 'left'));
      if (key.rightArrow) return take(editText(typed.current, 'right'));
      if (key.home) return take(editText(typed.current, 'home'));
      if (key.end) return take(editText(typed.current, 'end'));
      if (key.backspace || key.delete) return take(editText(typed.current, 'erase'));
      if (key.ctrl) {
        const edit = controlEdit(input);
        return edit === undefined ? undefined : take(editText(typed.current, edit));
      }
      if (input === '' || key.tab || key.meta) return;
      const next = typeText(typed.current, input, (text) => clean(text, secret));
      take(next.typed);
      if (next.entered) onSubmit(next.typed.characters.join(''));
    },
    { isActive: active },
  );
  return <Lines lines={[[{ text: `  ${label}`, style: 'bold' }], ...fieldLines(typed.current, secret, draw)]} />;
}
