import { useInput } from 'ink';
import { useState } from 'react';

/** A mark that moves over `count` lines with the arrow keys. It stays inside when the list gets shorter. */
export function useList(count: number, active: boolean, first = 0): number {
  const [marked, setMarked] = useState(first);
  const last = Math.max(0, count - 1);
  const current = Math.min(marked, last);
  useInput(
    (_input, key) => {
      if (key.upArrow) setMarked(Math.max(0, current - 1));
      if (key.downArrow) setMarked(Math.min(last, current + 1));
      if (key.pageUp) setMarked(Math.max(0, current - 10));
      if (key.pageDown) setMarked(Math.min(last, current + 10));
      if (key.home) setMarked(0);
      if (key.end) setMarked(last);
    },
    { isActive: active },
  );
  return current;
}
