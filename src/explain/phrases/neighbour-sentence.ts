import type { Neighbour } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { list } from '../tokens.ts';
import { neighbourList } from './neighbour-list.ts';

/** What the other usual ports do, as a sentence with a blank in front; nothing where none was tried. */
export function neighbourSentence(neighbours: readonly Neighbour[], locale: Locale): Rich {
  if (neighbours.length === 0) return [];
  const open = neighbours.filter(({ state }) => state === 'answers');
  const german = locale === 'de';
  if (open.length === 0) {
    const tried = list(neighbours.map(({ port }) => port));
    return german ? say` Auch auf ${tried} antwortet niemand.` : say` Nobody answers on ${tried} either.`;
  }
  const ports = neighbourList(open, locale);
  return german ? say` Derselbe Server antwortet auf ${ports}.` : say` The same server answers on ${ports}.`;
}
