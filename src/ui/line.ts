import type { Span, Spans } from '../explain/explanation.ts';

/** How a piece of a line looks; without colour only `bold` and `dim` are lost, never a meaning. */
export type PieceStyle = Span['style'] | 'bold' | 'dim' | 'accent' | 'good' | 'warning' | 'bad';

/** A run of text in one style. */
export interface Piece {
  readonly text: string;
  readonly style: PieceStyle;
}

/** One line of the screen, never wider than it. */
export type Line = readonly Piece[];

/** A line of plain text. */
export const plain = (text: string, style: PieceStyle = 'text'): Line => [{ text, style }];

/** An empty line. */
export const blank: Line = [];

/** Spans are pieces: this says so. */
export const pieces = (spans: Spans): Line => spans;
