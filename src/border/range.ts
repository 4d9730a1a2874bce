/** A piece of a text in UTF-16 units: from the first to before the second. */
export type Range = readonly [start: number, end: number];
