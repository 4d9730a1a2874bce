import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/** The technical word for it in brackets, with a blank in front; nothing where there is none. */
export function detail(text: string | null): Rich {
  return text === null || text === '' ? [] : say` (${literal(excerpt(text))})`;
}
