import { type Finding, finding } from '../findings/finding.ts';
import type { GivenValues } from '../settings/given.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import { findingsOfLines } from './findings-of-lines.ts';
import type { IniSection } from './ini-file.ts';
import { layOver } from './lay-over.ts';
import { type KeyNames, readSection } from './read-section.ts';
import { secretExposed } from './secret-exposed.ts';
import type { ReadResult, Surroundings } from './system-definition.ts';

/** The rules of a system whose mail settings are one section. */
export interface SectionRules {
  readonly names: KeyNames;
  /** The file of trusted roots that these values lead to; null: none of its own. */
  trust(given: GivenValues, file: string): TrustStore | null;
  /** Normalises values and states every doubt that lies in them. */
  judge(given: GivenValues, surroundings: Surroundings): ReadResult;
}

/**
 * Reads the live sections of an INI file that belong to one system: the first counts. Nothing of the file's other
 * sections gets into the result; they may hold passwords of databases.
 */
export function readIniSystem(
  file: ConfigurationBytes,
  live: readonly [IniSection, ...IniSection[]],
  rules: SectionRules,
  laid: GivenValues,
): ReadResult {
  const [section] = live;
  const { path } = file;
  const findings: Finding[] = [];
  if (live.length > 1) {
    const lines = live.map(({ line }) => line);
    const name = section.name ?? '';
    findings.push(finding('config.duplicate', { file: path, what: 'section', name, lines, used: section.line }));
  }
  const read = readSection(section, rules.names, path);
  const given = layOver(read.given, laid);
  const judged = rules.judge(given, { file: path, trust: rules.trust(given, path) });
  const replaced = Object.keys(laid) as SettingKey[];
  findings.push(...findingsOfLines(read, judged.findings, replaced), ...secretExposed(file, [read.given]));
  return { settings: judged.settings, findings };
}
