import type { Words } from '../words/words.ts';

/** Milliseconds as seconds with one decimal: `0.2 s`, `0,2 s`. */
export function seconds(ms: number, words: Words): string {
  return `${(ms / 1000).toFixed(1).replace('.', words.decimal)} s`;
}
