import { useInput } from 'ink';
import { useRef, useState } from 'react';

/** A mark on one of several lines. */
export interface ListMark {
  readonly marked: number;
  /** Where the mark stands this moment: over a slow line several keys arrive together, before anything is drawn. */
  now(): number;
}

/**
 * A mark that moves over `count` lines with the arrow keys. It stays inside when the list gets shorter, and goes to the
 * top when the list is another one, as `what` says.
 */
export function useList(count: number, active: boolean, first = 0, what = ''): ListMark {
  const current = useRef(first);
  const listed = useRef(what);
  if (listed.current !== what) {
    listed.current = what;
    current.current = 0;
  }
  const [, setMarked] = useState(first);
  const last = Math.max(0, count - 1);
  current.current = Math.min(current.current, last);
  useInput(
    (_input, key) => {
      if (key.ctrl) return;
      const move = (to: number) => {
        current.current = Math.max(0, Math.min(last, to));
        setMarked(current.current);
      };
      if (key.upArrow) move(current.current - 1);
      if (key.downArrow) move(current.current + 1);
      if (key.pageUp) move(current.current - 10);
      if (key.pageDown) move(current.current + 10);
      if (key.home) move(0);
      if (key.end) move(last);
    },
    { isActive: active },
  );
  return { marked: current.current, now: () => current.current };
}
