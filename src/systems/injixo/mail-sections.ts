import type { IniFile, IniSection } from '../ini-file.ts';

/** The name of the mail section. */
export const mailGuid = '22bafe6c-fc65-44a4-aeb6-b60281e0b2fc';
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface MailSections {
  /** In file order. */
  readonly live: readonly IniSection[];
  /** Lines of mail sections that somebody switched off: behind a comment sign, or with an X inside the brackets. */
  readonly switchedOff: readonly number[];
}

function isMail(section: IniSection): boolean {
  const marked = section.lines.some(
    (line) => line.kind === 'key' && line.key.toLowerCase() === 'shortname' && line.value.toLowerCase() === 'ivemail',
  );
  return marked || section.name?.toLowerCase() === mailGuid;
}

/** Finds the mail sections of an `isps.cfg`: by their GUID, or by `ShortName = ivemail`. */
export function mailSections(ini: IniFile): MailSections {
  const live: IniSection[] = [];
  const switchedOff: number[] = [];
  for (const section of ini.sections) {
    if (section.name === null) continue;
    const crossed = /^x/i.test(section.name) && guid.test(section.name.slice(1).trim());
    if (!crossed && isMail(section)) live.push(section);
    else if (crossed && isMail({ ...section, name: section.name.slice(1).trim() })) switchedOff.push(section.line);
  }
  for (const { name, line } of ini.commentedOut) {
    if (name.replace(/^x/i, '').toLowerCase() === mailGuid) switchedOff.push(line);
  }
  return { live, switchedOff: switchedOff.toSorted((a, b) => a - b) };
}
