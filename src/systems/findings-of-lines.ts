import type { Finding } from '../findings/finding.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { SectionValues } from './read-section.ts';

function isAbout(found: Finding, names: ReadonlySet<string>): boolean {
  const judged =
    found.code === 'config.value-missing' ||
    found.code === 'config.value-invalid' ||
    found.code === 'config.value-suspicious';
  return judged && names.has(found.args.name);
}

function nameOf(found: Finding): string | null {
  if (found.code === 'config.duplicate') return found.args.what === 'key' ? found.args.name : null;
  return found.code === 'config.syntax' ? found.args.after : null;
}

/**
 * The faults of a section's lines with those of its values: a torn value is only a piece, so what was judged of it is
 * left out; a value that something else was laid over (`replaced`) has no fault in its line any more.
 */
export function findingsOfLines(
  { given, findings, torn }: SectionValues,
  judged: readonly Finding[],
  replaced: readonly SettingKey[],
): readonly Finding[] {
  const nameFor = (key: SettingKey) => given[key]?.name ?? key;
  const tornNames = new Set(torn.filter((key) => !replaced.includes(key)).map(nameFor));
  const replacedNames = new Set(replaced.map(nameFor));
  return [
    ...findings.filter((found) => !replacedNames.has(nameOf(found) ?? '')),
    ...judged.filter((found) => !isAbout(found, tornNames)),
  ];
}
