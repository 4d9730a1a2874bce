import { harmless } from '../border/harmless.ts';
import type { Line, Piece } from './line.ts';
import { textWidth } from './text-width.ts';

/** What stands in front of the first and of every further line. Both take the same cells. */
export interface Lead {
  readonly first: Line;
  readonly rest: Line;
}

const none: Lead = { first: [], rest: [] };

const lineWidth = (line: Line): number => line.reduce((sum, piece) => sum + textWidth(piece.text), 0);

/**
 * Breaks a line into lines of at most `width` cells: between words, inside a word only where it is wider than a line.
 * Nothing is cut. Text is made harmless first, because escapes are wider than what they stand for.
 */
export function wrap(line: Line, width: number, lead: Lead = none): Line[] {
  const room = Math.max(1, width - Math.max(lineWidth(lead.first), lineWidth(lead.rest)));
  const bodies: Piece[][] = [];
  let body: Piece[] = [];
  let used = 0;
  const breakLine = () => {
    bodies.push(trimEnd(body));
    body = [];
    used = 0;
  };
  for (const word of words(line)) {
    const size = lineWidth(word);
    if (used > 0 && used + lineWidth(trimEnd(word)) > room) breakLine();
    if (size <= room || lineWidth(trimEnd(word)) <= room) {
      body.push(...word);
      used += size;
      continue;
    }
    for (const piece of word) {
      for (const character of piece.text) {
        const cells = textWidth(character);
        if (used > 0 && used + cells > room) breakLine();
        body.push({ text: character, style: piece.style });
        used += cells;
      }
    }
  }
  if (body.length > 0 || bodies.length === 0) breakLine();
  return bodies.map((each, index) => join([...(index === 0 ? lead.first : lead.rest), ...each]));
}

/** Words with the blanks behind them; a word may have several styles. */
function words(line: Line): Piece[][] {
  const all: Piece[][] = [];
  let word: Piece[] = [];
  for (const piece of line) {
    for (const part of harmless(piece.text).match(/ +|[^ ]+/g) ?? []) {
      word.push({ text: part, style: piece.style });
      if (part.startsWith(' ')) {
        all.push(word);
        word = [];
      }
    }
  }
  if (word.length > 0) all.push(word);
  return all;
}

function trimEnd(word: readonly Piece[]): Piece[] {
  const last = word.at(-1);
  if (last === undefined) return [];
  const text = last.text.trimEnd();
  return text === '' ? trimEnd(word.slice(0, -1)) : [...word.slice(0, -1), { text, style: last.style }];
}

/** Neighbours of one style become one piece. */
function join(line: Line): Line {
  const joined: Piece[] = [];
  for (const piece of line) {
    const last = joined.at(-1);
    if (last !== undefined && last.style === piece.style) {
      joined[joined.length - 1] = { text: last.text + piece.text, style: last.style };
    } else joined.push(piece);
  }
  return joined;
}
