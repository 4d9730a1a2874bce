import type { Range } from './range.ts';

const run = /[\da-f](?:[ :-]?[\da-f]){7,}/gi;

/** The runs of hexadecimal digits of either case, with or without separators, that hold one of these (in lower case). */
export function hexPlaces(text: string, forms: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(run)) {
    const digits = match[0].replace(/[ :-]/g, '').toLowerCase();
    if (forms.some((form) => digits.includes(form))) ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}
