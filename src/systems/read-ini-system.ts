import { type Finding, finding } from '../findings/finding.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';
import type { IniSection } from './ini-file.ts';
import { type KeyNames, readSection } from './read-section.ts';
import type { ReadResult, SystemDefinition } from './system-definition.ts';

/** POSIX permission bits: readable by the group, by others. */
const readableByOthers = 0o044;

function isAboutTorn(found: Finding, torn: ReadonlySet<string>): boolean {
  const judged =
    found.code === 'config.value-missing' ||
    found.code === 'config.value-invalid' ||
    found.code === 'config.value-suspicious';
  return judged && torn.has(found.args.name);
}

/**
 * Reads the live sections of an INI file that belong to one system: the first counts. Nothing of the file's other
 * sections gets into the result; they may hold passwords of databases.
 */
export function readIniSystem(
  file: ConfigurationBytes,
  live: readonly [IniSection, ...IniSection[]],
  names: KeyNames,
  system: Pick<SystemDefinition, 'judge' | 'trust'>,
  files: FileReader,
): ReadResult {
  const [section] = live;
  const { path } = file;
  const findings: Finding[] = [];
  if (live.length > 1) {
    const lines = live.map(({ line }) => line);
    const name = section.name ?? '';
    findings.push(finding('config.duplicate', { file: path, what: 'section', name, lines, used: section.line }));
  }
  const read = readSection(section, names, path);
  const trust = system.trust(read.given, path, files);
  const judged = system.judge(read.given, { file: path, trust });
  const torn = new Set(read.torn.map((key: SettingKey) => names[key] ?? key));
  findings.push(...read.findings, ...judged.findings.filter((found) => !isAboutTorn(found, torn)));
  const hasPassword = read.given.password !== undefined && !read.given.password.text.isEmpty;
  if (hasPassword && file.mode !== null && (file.mode & readableByOthers) !== 0) {
    const mode = file.mode.toString(8).padStart(4, '0');
    findings.push(finding('config.secret-exposed', { file: path, mode }));
  }
  return { settings: judged.settings, findings };
}
