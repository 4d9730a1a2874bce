import { foldKey } from './fold-key.ts';
import type { IniFile, IniSection, KeyLine } from './ini-file.ts';
import type { NativeChange } from './native-change.ts';

/** Where a change goes. */
export interface Located {
  /** null: the file has no such section. */
  readonly section: IniSection | null;
  /** null: the section has no such key. */
  readonly line: KeyLine | null;
  /** Further lines of the same key in the section, which do not count. */
  readonly others: readonly number[];
}

function keyLines({ lines }: IniSection): readonly KeyLine[] {
  return lines.filter((line) => line.kind === 'key');
}

/** The sections of a name: as written, else without regard to case, else as keys are compared. */
function sectionsNamed(name: string | null, { sections }: IniFile): readonly IniSection[] {
  if (name === null) return sections.slice(0, 1);
  const forms = [(text: string) => text, (text: string) => text.toLowerCase(), foldKey];
  for (const form of forms) {
    const found = sections.filter((section) => section.name !== null && form(section.name) === form(name));
    if (found.length > 0) return found;
  }
  return [];
}

/** Finds the line that a change is about: the one that it names, else the first of its key in the sections of its name. */
export function locateValue(change: NativeChange, ini: IniFile): Located {
  const wanted = foldKey(change.key);
  const inSection = (section: IniSection, line: KeyLine): Located => {
    const key = foldKey(line.key);
    const same = keyLines(section).filter((other) => other !== line && foldKey(other.key) === key);
    return { section, line, others: same.map((other) => other.line) };
  };
  for (const section of change.line === undefined ? [] : ini.sections) {
    const line = keyLines(section).find((one) => one.line === change.line);
    if (line !== undefined) return inSection(section, line);
  }
  const sections = sectionsNamed(change.section, ini);
  for (const section of sections) {
    const line = keyLines(section).find(({ key }) => foldKey(key) === wanted);
    if (line !== undefined) return inSection(section, line);
  }
  return { section: sections[0] ?? null, line: null, others: [] };
}

/** Whether the line behind a value looks like the rest of it, as `readSection` judges it. */
export function isTorn(line: KeyLine, { lines }: IniSection): boolean {
  const next = lines[lines.indexOf(line) + 1];
  if (next === undefined || next.line !== line.line + 1) return false;
  if (next.kind === 'stray') return true;
  return line.quote === null && line.raw.startsWith('"') && next.raw.endsWith('"');
}
