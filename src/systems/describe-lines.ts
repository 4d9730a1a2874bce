import { Secret } from '../settings/secret.ts';
import type { IniSection, KeyLine } from './ini-file.ts';
import type { LineChange } from './line-change.ts';
import type { NativeChange } from './native-change.ts';
import type { Placed } from './place-lines.ts';

const mask = String(new Secret(''));

/** A value that takes the place of another. */
export interface Replacement {
  readonly change: NativeChange;
  readonly line: KeyLine;
  readonly raw: string;
  /** A blank that the empty value before it did not need. */
  readonly gap: string;
}

/** A line that the file does not have yet. */
export interface Addition {
  readonly change: NativeChange;
  readonly text: string;
  readonly masked: string;
}

/** Additions to one section; a section that the file does not have yet has only a name. */
export interface Group {
  readonly section: IniSection | null;
  readonly name: string;
  readonly additions: readonly Addition[];
}

/** A raw value as it may be shown. */
export function masked(raw: string, { secret }: NativeChange): string {
  if (secret !== true || raw === '' || raw === '""') return raw;
  return raw.startsWith('"') ? `"${mask}"` : mask;
}

/** Where the raw value starts in its line's text, as `parseLines` finds it. */
export function valueStart({ raw }: KeyLine, text: string): number {
  return raw === '' ? text.length : text.indexOf(raw, text.indexOf('=') + 1);
}

/** The lines of a plan for people to compare, in file order. `placed` goes with `groups`, `textOf` gives a present line. */
export function describeLines(
  replacements: readonly Replacement[],
  groups: readonly Group[],
  placed: readonly Placed[],
  textOf: (line: KeyLine) => string,
): readonly LineChange[] {
  const changed = replacements.map(({ change, line, raw, gap }) => {
    const text = textOf(line);
    const start = valueStart(line, text);
    const whole = (value: string) => text.slice(0, start) + value + text.slice(start + line.raw.length);
    const place = { line: line.line, section: line.section, key: line.key };
    const shown = { ...place, before: whole(masked(line.raw, change)), after: whole(gap + masked(raw, change)) };
    return { offset: line.span.offset, shown };
  });
  const added: { readonly offset: number; readonly shown: LineChange }[] = [];
  const inOrder = placed.map((place, index) => ({ ...place, group: groups[index] }));
  for (const { offset, line, heading, group } of inOrder.toSorted((a, b) => a.offset - b.offset)) {
    const section = group?.section === null ? group.name : (group?.section?.name ?? null);
    const keys = group?.additions.map(({ change, masked: after }) => ({ key: change.key, after })) ?? [];
    const first = line + added.length;
    for (const [index, one] of [...heading.map((after) => ({ key: null, after })), ...keys].entries()) {
      added.push({ offset, shown: { line: first + index, section, before: null, ...one } });
    }
  }
  return [...changed, ...added].toSorted((a, b) => a.offset - b.offset).map(({ shown }) => shown);
}
