import { harmless } from '../../border/harmless.ts';
import { Damaged } from './damaged.ts';

/** A JSON object from anywhere. */
export interface ForeignData {
  readonly [key: string]: unknown;
}

/** Characters of a text that are shown. */
const longest = 300;

/** Items of a list at most; more are an attack on whoever reads it. */
const most = 1_000;

const isData = (value: unknown): value is ForeignData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shown = (text: string): string => harmless(text.length > longest ? `${text.slice(0, longest)}…` : text);

function text(value: unknown, place: string): string {
  if (typeof value !== 'string') throw new Damaged(place);
  return shown(value);
}

/** A value or a list of values as one text; null for anything deeper. */
function flat(value: unknown): string | null {
  if (typeof value === 'string') return shown(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || value.length > most) return null;
  const parts = value.map((each: unknown) => (typeof each === 'object' ? null : flat(each)));
  return parts.includes(null) ? null : shown(parts.join(', '));
}

/**
 * What may be taken from JSON of unknown origin. Texts come out harmless and short. Those with a `place` throw `Damaged`
 * where the value is of another kind.
 */
export const foreign = {
  isData,
  shown,
  text,
  flat,
  data(value: unknown, place: string): ForeignData {
    if (!isData(value)) throw new Damaged(place);
    return value;
  },
  list(value: unknown, place: string): readonly unknown[] {
    if (!Array.isArray(value) || value.length > most) throw new Damaged(place);
    return value;
  },
  textOrNull(value: unknown, place: string): string | null {
    return value === null || value === undefined ? null : text(value, place);
  },
  oneOf<Value extends string>(value: unknown, allowed: readonly Value[], place: string): Value {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new Damaged(place);
    return found;
  },
  /** What stands at the end of a path; undefined where it leads nowhere. */
  at(value: unknown, path: readonly string[]): unknown {
    return path.reduce<unknown>(
      (found, key) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, key)
          ? (found as ForeignData)[key]
          : undefined,
      value,
    );
  },
};
