import { type Finding, finding } from '../../findings/finding.ts';
import type { GivenValues } from '../../settings/given.ts';
import type { Level } from '../../settings/level.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { foldKey } from '../fold-key.ts';
import type { IniSection } from '../ini-file.ts';
import { type ExtraValue, type KeyNames, readSection, type SectionValues } from '../read-section.ts';
import { ntcsMenu } from './ntcs-menu.ts';

/** Which keys a kind of section has. */
export interface EntryForm {
  readonly names: KeyNames;
  readonly extras: readonly string[];
}

/** One thing that the file keeps a section for: the parameters of a user, an E-Mail-Account, an employee. Read when first asked for. */
export class NtcsEntry {
  readonly level: Level;
  readonly #sections: [IniSection, ...IniSection[]];
  readonly #form: EntryForm;
  readonly #file: string;
  #values: SectionValues | null = null;

  constructor(level: Level, section: IniSection, form: EntryForm, file: string) {
    this.level = level;
    this.#sections = [section];
    this.#form = form;
    this.#file = file;
  }

  /** As the file has it; empty for an entry without a name. */
  get name(): string {
    return this.level.name ?? '';
  }

  /** Another section of the same name: does not count, but is told. */
  repeat(section: IniSection): void {
    this.#sections.push(section);
  }

  get given(): GivenValues {
    return this.#read().given;
  }

  /** A value that is no setting; null where there is none or an empty one. */
  extra(name: string): ExtraValue | null {
    const found = this.#read().extras.get(foldKey(name));
    return found === undefined || found.text === '' ? null : found;
  }

  get extras(): readonly ExtraValue[] {
    return [...this.#read().extras.values()];
  }

  /** Faults of the lines, a second section among them. */
  get findings(): readonly Finding[] {
    const [first, ...others] = this.#sections;
    if (others.length === 0) return this.#read().findings;
    const lines = this.#sections.map(({ line }) => line);
    const repeated = { file: this.#file, what: 'section', name: first.name ?? '', lines, used: first.line } as const;
    return [finding('config.duplicate', repeated), ...this.#read().findings];
  }

  isTorn(key: SettingKey): boolean {
    return this.#read().torn.includes(key);
  }

  #read(): SectionValues {
    if (this.#values !== null) return this.#values;
    const [section] = this.#sections;
    const { level } = this;
    const { names, extras } = this.#form;
    this.#values = readSection(section, names, this.#file, { extras, level, menu: (name) => ntcsMenu(level, name) });
    return this.#values;
  }
}
