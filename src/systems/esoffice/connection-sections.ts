import { foldKey } from '../fold-key.ts';
import type { IniFile, IniSection } from '../ini-file.ts';

/** A section `[Exchange Verbindung/NAME]`. */
export interface ConnectionSection {
  readonly name: string;
  readonly section: IniSection;
}

const connectionName = 'exchangeverbindung';

/** The Exchange connections, in file order. */
export function connectionSections(ini: IniFile): readonly ConnectionSection[] {
  return ini.sections.flatMap((section) => {
    const [, kind, name] = /^([^/\\:]+)[/\\:](.*)$/s.exec(section.name ?? '') ?? [];
    if (kind === undefined || name === undefined || foldKey(kind) !== connectionName) return [];
    return name.trim() === '' ? [] : [{ name: name.trim(), section }];
  });
}

/** The sections of the connection of this name: as written or, where that is unknown, in any spelling; the first counts. */
export function connectionsNamed(name: string, all: readonly ConnectionSection[]): readonly ConnectionSection[] {
  const exact = all.filter((one) => one.name === name);
  return exact.length > 0 ? exact : all.filter((one) => foldKey(one.name) === foldKey(name));
}
