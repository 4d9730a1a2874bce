import { foldKey } from '../fold-key.ts';
import type { IniFile, IniSection } from '../ini-file.ts';

const mainName = 'postausgangsserver';
/** Any of these beside the section's name tells the settings from a section of another product. */
const marks: ReadonlySet<string> = new Set(
  ['Aktiviert', 'Server-Typ', 'Authentifikation', 'Hostname', 'Absenderadresse', 'Exchange Verbindung'].map(foldKey),
);

/** The sections `[Postausgangsserver]`, in file order. */
export function mainSections(ini: IniFile): readonly IniSection[] {
  return ini.sections.filter(
    ({ name, lines }) =>
      foldKey(name ?? '') === mainName && lines.some((line) => line.kind === 'key' && marks.has(foldKey(line.key))),
  );
}
