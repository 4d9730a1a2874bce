import { harmless } from '../../border/harmless.ts';

/** The beginning of a text from outside, harmless and at most `max` characters long, so that a card keeps its size. */
export function excerpt(text: string, max = 60): string {
  const characters = [...harmless(text.trim())];
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
}
