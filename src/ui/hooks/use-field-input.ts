import { useInput } from 'ink';
import { useLayoutEffect, useRef, useState } from 'react';
import { isEraseLine, isEraseWord } from '../edit-keys.ts';

interface FieldInput {
  /** Changes where the input has to begin anew. */
  readonly revision: number;
  /** What the input gets: the text, for a moment only what stands before the cursor. */
  readonly shown: string;
  /** For what the input made of a key. */
  take(text: string): void;
}

/**
 * The state of an ink-text-input 6.0, which knows neither Home and End nor Ctrl-U and Ctrl-W, nor can be told where its
 * cursor belongs. It puts the cursor behind the text that it begins with, and leaves it there when the text gets longer:
 * so it begins anew with the text before the cursor, and gets the rest before anything is drawn. `movable`: the cursor
 * can be seen, and so moved; `homeAndEnd`: these keys are the field's.
 */
export function useFieldInput(
  value: string,
  {
    active,
    movable,
    homeAndEnd,
  }: { readonly active: boolean; readonly movable: boolean; readonly homeAndEnd: boolean },
  onChange: (text: string) => void,
  clean: (text: string) => string,
): FieldInput {
  const [input, setInput] = useState({ value, revision: 0, before: value });
  const cursor = useRef(value.length);
  const current = useRef(value);
  const begin = (text: string, at: number) => {
    cursor.current = at;
    current.current = text;
    setInput(({ revision }) => ({ value: text, revision: revision + 1, before: text.slice(0, at) }));
  };
  if (input.value !== value && current.current !== value) begin(value, value.length);
  useLayoutEffect(() => {
    setInput((now) => (now.before === now.value ? now : { ...now, before: now.value }));
  });
  const put = (text: string, at: number) => {
    begin(text, at);
    onChange(text);
  };
  useInput(
    (text, key) => {
      const { length } = current.current;
      const at = cursor.current;
      if (isEraseLine(key)) put(current.current.slice(at), 0);
      else if (isEraseWord(key)) {
        const kept = current.current.slice(0, at).replace(/\S*\s*$/u, '');
        put(kept + current.current.slice(at), kept.length);
      } else if (!movable || text !== '') return;
      else if (homeAndEnd && key.home && at > 0) begin(current.current, 0);
      else if (homeAndEnd && key.end && at < length) begin(current.current, length);
      else if (key.leftArrow) cursor.current = Math.max(0, at - 1);
      else if (key.rightArrow) cursor.current = Math.min(length, at + 1);
    },
    { isActive: active },
  );
  return {
    revision: input.revision,
    shown: input.before,
    take(text) {
      const taken = clean(text);
      if (taken === text) {
        cursor.current += text.length - current.current.length;
        current.current = text;
        setInput(({ revision }) => ({ value: text, revision, before: text }));
      } else begin(taken, taken.length);
      onChange(taken);
    },
  };
}
