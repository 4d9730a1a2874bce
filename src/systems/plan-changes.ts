import { encodeText } from '../border/encode-text.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import { describeLines, type Group, masked, type Replacement, valueStart } from './describe-lines.ts';
import { type FileLine, fileLines } from './file-lines.ts';
import { foldKey } from './fold-key.ts';
import type { IniFile, IniSection, KeyLine } from './ini-file.ts';
import { isTorn, locateValue } from './locate-value.ts';
import type { NativeChange } from './native-change.ts';
import { lineStyle, newLine } from './new-line.ts';
import { parseLines } from './parse-lines.ts';
import { patchBytes } from './patch-bytes.ts';
import { type Placed, placeAtEnd, placeInSection } from './place-lines.ts';
import type { PlanNote, Planned, Unwritable } from './planned.ts';
import { readBack } from './read-back.ts';
import { Refusal } from './refusal.ts';
import { type ValueStyle, writeValue } from './write-value.ts';

function isKey(key: string): boolean {
  return key !== '' && key === key.trim() && !/[=\p{Cc}\p{Zl}\p{Zp}]|^[[;#]/u.test(key);
}

function isSectionName(name: string): boolean {
  return name === name.trim() && !/[\]\p{Cc}\p{Zl}\p{Zp}]/u.test(name);
}

/** The plan of one set of changes while it is made. A long class, because each step needs the same file, lines and notes. */
class Plan {
  readonly #file: ConfigurationBytes;
  readonly #ini: IniFile;
  readonly #lines: readonly FileLine[];
  readonly #wanted = new Map<KeyLine, string>();
  readonly #replacements: Replacement[] = [];
  readonly #groups = new Map<IniSection | string, Group>();
  readonly #notes: PlanNote[] = [];

  constructor(file: ConfigurationBytes) {
    this.#file = file;
    this.#ini = parseLines(file);
    this.#lines = fileLines(file);
  }

  add(change: NativeChange): void {
    const { section, line, others } = locateValue(change, this.#ini);
    if (line === null) {
      this.#insert(change, section);
      return;
    }
    if (section !== null && isTorn(line, section)) throw new Refusal('torn', change, line.line);
    this.#replace(change, line);
    const isChanged = this.#replacements.some((one) => one.line === line);
    const isNoted = this.#notes.some((note) => note.kind === 'duplicate' && note.line === line.line);
    if (others.length > 0 && isChanged && !isNoted) {
      this.#notes.push({ kind: 'duplicate', key: change.key, line: line.line, others });
    }
  }

  finish(): Planned {
    const kept = { kind: 'planned', notes: this.#notes } as const;
    const groups = this.#orderedGroups();
    if (this.#replacements.length + groups.length === 0) return { ...kept, file: this.#file, lines: [] };
    const placed = this.#place(groups);
    const bytes = patchBytes(this.#file.bytes, [
      ...this.#replacements.map(({ line: { span }, raw, gap }) => ({ ...span, bytes: this.#encode(gap + raw) })),
      ...placed.map(({ offset, text }) => ({ offset, length: 0, bytes: this.#encode(text) })),
    ]);
    const pairs = ({ additions }: Group) => additions.map(({ change: { key, text } }) => ({ key, value: text }));
    const file = readBack(this.#file, bytes, {
      values: new Map(this.#replacements.map(({ line, change }) => [line, change.text])),
      added: new Map(groups.flatMap((group) => (group.section === null ? [] : [[group.section, pairs(group)]]))),
      sections: groups.filter(({ section }) => section === null).map((one) => ({ name: one.name, lines: pairs(one) })),
    });
    if (file === null) throw this.#refuseAll('read-back');
    const lines = describeLines(this.#replacements, groups, placed, (line) => this.#text(line));
    return { ...kept, file, lines };
  }

  #replace(change: NativeChange, line: KeyLine): void {
    const wanted = this.#wanted.get(line);
    if (wanted !== undefined && wanted !== change.text) throw new Refusal('conflict', change, line.line);
    this.#wanted.set(line, change.text);
    if (wanted !== undefined || line.value === change.text) return;
    const text = this.#text(line);
    const start = valueStart(line, text);
    const commented = text.slice(start + line.raw.length).trim() !== '';
    const raw = this.#write(change, line.line, { quoted: line.quote !== null, commented });
    const gap = line.raw === '' && /[ \t]=$/.test(text.slice(0, start)) ? ' ' : '';
    this.#replacements.push({ change, line, raw, gap });
  }

  #insert(change: NativeChange, section: IniSection | null): void {
    const { key, text } = change;
    const name = section?.name ?? change.section ?? '';
    if (!isKey(key) || (section === null && !isSectionName(name))) throw new Refusal('key', change);
    this.#checkCharacters(section === null ? name + key : key, change, null);
    const place = section ?? foldKey(name);
    const group = this.#groups.get(place) ?? { section, name, additions: [] };
    const { additions } = group;
    const same = additions.find((one) => foldKey(one.change.key) === foldKey(key));
    if (same !== undefined && same.change.text !== text) throw new Refusal('conflict', change);
    if (same !== undefined || text === '') return;
    const style = lineStyle(section, this.#ini.sections, this.#lines);
    const raw = this.#write(change, null, { quoted: style.quoted, commented: false });
    const added = { change, text: newLine(key, raw, style), masked: newLine(key, masked(raw, change), style) };
    this.#groups.set(place, { ...group, additions: [...additions, added] });
  }

  #write(change: NativeChange, line: number | null, style: ValueStyle): string {
    const written = writeValue(change.text, style);
    if (typeof written === 'string') throw new Refusal(written, change, line);
    this.#checkCharacters(change.text, change, line);
    if (written.notQuotable) this.#notes.push({ kind: 'not-quotable', key: change.key });
    const { text, bytes, encoding } = this.#file;
    const ascii = encoding === 'utf-8' && text.length === bytes.length;
    if (ascii && this.#encode(written.raw).length > written.raw.length) {
      this.#notes.push({ kind: 'encoding-guessed', key: change.key });
    }
    return written.raw;
  }

  #checkCharacters(text: string, change: NativeChange, line: number | null): void {
    const missing = [...text].find((character) => encodeText(character, this.#file.encoding) === null);
    if (missing !== undefined) throw new Refusal('character', change, line, missing);
  }

  #encode(text: string): Uint8Array {
    const bytes = encodeText(text, this.#file.encoding);
    if (bytes === null) throw this.#refuseAll('character');
    return bytes;
  }

  #text({ line }: KeyLine): string {
    return this.#lines[line - 1]?.text ?? '';
  }

  /** New sections come last: where the file ends without a line end, all start at the same byte. */
  #orderedGroups(): readonly Group[] {
    const groups = [...this.#groups.values()];
    return [...groups.filter(({ section }) => section !== null), ...groups.filter(({ section }) => section === null)];
  }

  #place(groups: readonly Group[]): readonly Placed[] {
    return groups.map(({ section, name, additions }) => {
      const texts = additions.map(({ text }) => text);
      if (section !== null) return placeInSection(section, texts, this.#ini, this.#lines);
      return placeAtEnd(name, texts, this.#lines);
    });
  }

  /** A fault of all changes together: it bears the key of the only one, where there is only one. */
  #refuseAll(reason: 'read-back' | 'character'): Refusal {
    const additions = [...this.#groups.values()].flatMap((group) => group.additions);
    const [only, ...others] = [...this.#replacements, ...additions].map(({ change }) => change);
    return new Refusal(reason, only === undefined || others.length > 0 ? { section: null, key: '' } : only);
  }
}

/**
 * Works out the bytes of a file with some values changed. Every other byte stays: encoding, line ends, comments, order,
 * blanks and the file's own way of quoting. A key that the file lacks becomes a new line behind the last one of its section,
 * in the style of its neighbours; a section that it lacks comes at the end. The result is read again: it is given back only
 * if exactly the wanted values differ.
 */
export function planChanges(file: ConfigurationBytes, changes: readonly NativeChange[]): Planned | Unwritable {
  try {
    const plan = new Plan(file);
    for (const change of changes) plan.add(change);
    return plan.finish();
  } catch (error) {
    if (error instanceof Refusal) return error.unwritable;
    throw error;
  }
}
