import type { Range } from './range.ts';

/** Where a reply goes on in its next line: the line end (or what findings put in its place), the codes behind it. */
const joint = /(?:\r?\n| \/ )(?:\d{3}[ -])?(?:\d\.\d{1,3}\.\d{1,3} )?/g;

/** What stands between two joints: where it begins without the joints, and in the text. */
interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

const nowhere: Piece = { at: 0, from: 0, length: 0 };

/** A text of several lines as if it were one, with the way back: a server may break a line anywhere. */
export class JoinedText {
  /** Without the joints. */
  readonly plain: string;
  readonly #pieces: Piece[] = [];

  constructor(text: string) {
    let plain = '';
    let from = 0;
    const add = (to: number) => {
      this.#pieces.push({ at: plain.length, from, length: to - from });
      plain += text.slice(from, to);
    };
    for (const match of text.matchAll(joint)) {
      add(match.index);
      from = match.index + match[0].length;
    }
    add(text.length);
    this.plain = plain;
  }

  get hasJoints(): boolean {
    return this.#pieces.length > 1;
  }

  /** Whether a range of the plain text begins before a joint and ends behind it. */
  readonly goesOver = (start: number, end: number): boolean => this.#indexAt(start) < this.#indexAt(end - 1);

  /** The places in the text that a range of the plain text takes, without the joints between them. */
  placesOf([start, end]: Range): Range[] {
    const ranges: Range[] = [];
    for (let index = this.#indexAt(start); index < this.#pieces.length; index += 1) {
      const { at, from, length } = this.#pieces[index] ?? nowhere;
      if (at >= end) break;
      if (length > 0) ranges.push([from + Math.max(0, start - at), from + Math.min(length, end - at)]);
    }
    return ranges;
  }

  /** The piece in which a place of the plain text lies; by halving, for a hostile text has ten thousand. */
  #indexAt(place: number): number {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#pieces[middle] ?? nowhere).at <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
