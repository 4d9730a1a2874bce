import type { Advice } from '../entry.ts';
import type { Rich } from '../rich.ts';

/** One advice for each text, in this order. */
export function adviceLines(...texts: readonly Rich[]): readonly Advice[] {
  return texts.map((text) => ({ text }));
}
