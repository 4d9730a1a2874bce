import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';
import type { IniFile, IniSection, KeyLine } from './ini-file.ts';
import { parseLines } from './parse-lines.ts';
import { readConfigurationFile } from './read-configuration-file.ts';

/** What a file is to hold beside what it held before. */
export interface Wanted {
  readonly values: ReadonlyMap<KeyLine, string>;
  /** New lines at the end of a section. */
  readonly added: ReadonlyMap<IniSection, readonly KeyValue[]>;
  /** New sections at the end. */
  readonly sections: readonly { readonly name: string; readonly lines: readonly KeyValue[] }[];
}

export interface KeyValue {
  readonly key: string;
  readonly value: string;
}

type Entry = readonly (string | boolean | null)[];

function header(name: string | null, closed: boolean): Entry {
  return ['section', name, closed];
}

function pair(key: string, value: string): Entry {
  return ['key', key, value];
}

function entries({ sections, commentedOut }: IniFile, wanted: Wanted): readonly Entry[] {
  const all: Entry[] = commentedOut.map(({ name }) => ['commented', name]);
  for (const section of sections) {
    all.push(header(section.name, section.closed));
    for (const line of section.lines) {
      if (line.kind === 'stray') all.push(['stray']);
      else all.push(pair(line.key, wanted.values.get(line) ?? line.value));
    }
    for (const { key, value } of wanted.added.get(section) ?? []) all.push(pair(key, value));
  }
  for (const { name, lines } of wanted.sections) {
    all.push(header(name, true), ...lines.map(({ key, value }) => pair(key, value)));
  }
  return all;
}

const nothing: Wanted = { values: new Map(), added: new Map(), sections: [] };

/** A directory of this one file, so that the reader of real files reads it. */
function alone(bytes: Uint8Array, mode: number | null): FileReader {
  return {
    posix: mode !== null,
    stat: () => ({ kind: 'file', size: bytes.length, mode: mode ?? 0 }),
    read: (_path, limit) => bytes.subarray(0, limit),
    list: () => [],
  };
}

/**
 * Reads the bytes of a changed file as any file is read, and compares: null unless every line, key and value is as it was
 * and the wanted ones are as wanted.
 */
export function readBack(before: ConfigurationBytes, bytes: Uint8Array, wanted: Wanted): ConfigurationBytes | null {
  const after = readConfigurationFile(before.path, alone(bytes, before.mode));
  if ('code' in after) return null;
  const is = JSON.stringify(entries(parseLines(after), nothing));
  return is === JSON.stringify(entries(parseLines(before), wanted)) ? after : null;
}
