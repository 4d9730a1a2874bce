import { type Finding, finding } from '../../findings/finding.ts';
import type { Level } from '../../settings/level.ts';
import type { ConfigurationBytes } from '../configuration-bytes.ts';
import { duplicateSection } from '../duplicate-section.ts';
import { foldKey } from '../fold-key.ts';
import type { IniSection } from '../ini-file.ts';
import { parseLines } from '../parse-lines.ts';
import { type ExtraValue, readSection, type SectionValues } from '../read-section.ts';
import {
  formcycleKeys,
  mayHaveOwn,
  mayUseSystem,
  signInNeeded,
  supportAddress,
  supportSwitches,
} from './formcycle-keys.ts';
import { formcycleMenu } from './formcycle-menu.ts';
import { isTenantName } from './is-tenant-name.ts';

/** What one level has: the system, or one tenant. */
export interface LevelSection {
  readonly level: Level;
  /** As written, without brackets. */
  readonly section: string;
  readonly line: number;
  readonly values: SectionValues;
  /** The values for support requests, in file order. */
  readonly support: readonly ExtraValue[];
}

/** A profile with FORMCYCLE's mail settings, level by level. */
export interface FormcycleFile {
  readonly path: string;
  /** null: the file names none. */
  readonly version: ExtraValue | null;
  readonly system: LevelSection | null;
  readonly tenants: readonly LevelSection[];
  /** Faults of the sections, not of their lines. */
  readonly findings: readonly Finding[];
}

type Part =
  | { readonly of: 'product' }
  | { readonly of: 'system' | 'tenant'; readonly name: string; readonly support: boolean };

/** What a section is about, by the parts of its name; null: it is none of FORMCYCLE's. */
function partOf({ name }: IniSection): Part | null {
  if (name === null) return null;
  if (foldKey(name) === 'formcycle') return { of: 'product' };
  const [page = '', kind = '', ...rest] = name.split('/').map((part) => part.trim());
  if (foldKey(page) !== 'emailserver') return null;
  if (foldKey(kind) === 'system') {
    if (rest.length === 0) return { of: 'system', name: '', support: false };
    return rest.length === 1 && foldKey(rest[0] ?? '') === 'support' ? { of: 'system', name: '', support: true } : null;
  }
  if (foldKey(kind) !== 'mandant') return null;
  const support = rest.length > 1 && foldKey(rest.at(-1) ?? '') === 'support';
  return { of: 'tenant', name: (support ? rest.slice(0, -1) : rest).join('/'), support };
}

/** Whether a file has any section of FORMCYCLE's. */
export function hasFormcycle(file: ConfigurationBytes): boolean {
  return parseLines(file).sections.some((section) => partOf(section) !== null);
}

const support = [supportAddress, ...supportSwitches];
const extras = [signInNeeded, mayUseSystem, mayHaveOwn, ...support];

interface Sections {
  readonly level: Level;
  readonly main: IniSection[];
  readonly support: IniSection[];
}

function readLevel({ level, main, support: pages }: Sections, path: string): LevelSection | null {
  const menu = (label: string) => formcycleMenu(label, level);
  const [first] = main;
  const [page] = pages;
  const head = first ?? page;
  if (head === undefined) return null;
  const empty: IniSection = { name: head.name, line: head.line, closed: true, lines: [] };
  const values = readSection(first ?? empty, formcycleKeys, path, { extras, level, menu });
  const beside = page === undefined ? null : readSection(page, {}, path, { extras: support, level, menu });
  const wanted = support.map(foldKey);
  const supportValues = [...values.extras, ...(beside?.extras ?? [])].flatMap(([id, value]) =>
    wanted.includes(id) ? [value] : [],
  );
  return {
    level,
    section: head.name ?? '',
    line: head.line,
    values: { ...values, findings: [...values.findings, ...(beside?.findings ?? [])] },
    support: supportValues.sort((one, other) => one.origin.line - other.origin.line),
  };
}

const parsed = new WeakMap<ConfigurationBytes, FormcycleFile>();

/**
 * Reads all sections that are FORMCYCLE's; of several of one name the first counts. Each file is read once, although it is
 * asked for every tenant and every edit.
 */
export function readFormcycleFile(file: ConfigurationBytes): FormcycleFile {
  const known = parsed.get(file) ?? readSections(file);
  parsed.set(file, known);
  return known;
}

function readSections(file: ConfigurationBytes): FormcycleFile {
  const { path } = file;
  const findings: Finding[] = [];
  const product: IniSection[] = [];
  const system: Sections = { level: { kind: 'system', name: null }, main: [], support: [] };
  const tenants = new Map<string, Sections>();
  for (const section of parseLines(file).sections) {
    const part = partOf(section);
    if (part === null) continue;
    if (part.of === 'product') {
      product.push(section);
      continue;
    }
    if (part.of === 'tenant' && !isTenantName(part.name)) {
      const place = { name: 'Mandant', file: path, line: section.line };
      const allowed = 'A–Z, a–z, 0–9, ., -';
      findings.push(
        part.name === ''
          ? finding('config.value-missing', place)
          : finding('config.value-invalid', { ...place, value: part.name, allowed }),
      );
      if (part.name === '') continue;
    }
    const id = part.name.toLowerCase();
    const known = part.of === 'system' ? system : tenants.get(id);
    const sections: Sections = known ?? { level: { kind: 'tenant', name: part.name }, main: [], support: [] };
    if (part.of === 'tenant') tenants.set(id, sections);
    (part.support ? sections.support : sections.main).push(section);
  }
  const levels = [system, ...tenants.values()];
  for (const { main, support: pages } of levels) {
    findings.push(...duplicateSection(main, path), ...duplicateSection(pages, path));
  }
  const [about] = product;
  const version =
    about === undefined ? null : readSection(about, {}, path, { extras: ['Version'] }).extras.get('version');
  return {
    path,
    version: version === undefined || version?.text === '' ? null : version,
    system: readLevel(system, path),
    tenants: [...tenants.values()].flatMap((one) => readLevel(one, path) ?? []),
    findings: [...findings, ...duplicateSection(product, path)],
  };
}
