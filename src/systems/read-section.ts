import { type Finding, finding } from '../findings/finding.ts';
import type { Given, GivenValues } from '../settings/given.ts';
import type { Level } from '../settings/level.ts';
import type { OpenKey, SecretKey, SettingKey } from '../settings/mail-settings.ts';
import type { Origin } from '../settings/origin.ts';
import { Secret } from '../settings/secret.ts';
import { foldKey } from './fold-key.ts';
import type { IniSection, KeyLine } from './ini-file.ts';

/** Native key of each setting that a format has; of several, the first is its name, the others are read too. */
export type KeyNames = { readonly [Key in SettingKey]?: string | readonly string[] };

/** What a section holds beyond settings, and how its values are to be labelled. */
export interface SectionReading {
  /** Native keys that are no settings but are wanted all the same. None may hold a secret. */
  readonly extras?: readonly string[];
  readonly level?: Level;
  /** The way to a parameter in the system's own screens. */
  readonly menu?: (name: string) => string;
}

/** A wanted value that is no setting. */
export interface ExtraValue {
  readonly name: string;
  readonly text: string;
  readonly origin: Origin;
}

export interface SectionValues {
  readonly given: GivenValues;
  /** By `foldKey` of the native key. */
  readonly extras: ReadonlyMap<string, ExtraValue>;
  /** Faults of the lines themselves; they never hold a line's text. */
  readonly findings: readonly Finding[];
  /** Settings whose line is torn: their value is only a piece, so judging it would mislead. */
  readonly torn: readonly SettingKey[];
}

interface Known {
  /** null: an extra. */
  readonly key: SettingKey | null;
  readonly name: string;
  readonly line: KeyLine;
}

function isSecret(key: SettingKey): key is SecretKey {
  return key === 'password' || key === 'clientSecret';
}

type Keys = ReadonlyMap<string, Omit<Known, 'line'>>;

const noExtras: readonly string[] = [];
const worked = new WeakMap<KeyNames, WeakMap<readonly string[], Keys>>();

/** The setting or extra that each native key stands for; worked out once, because a file may have a section for each user. */
function keysOf(names: KeyNames, extras: readonly string[]): Keys {
  const byExtras = worked.get(names) ?? new WeakMap<readonly string[], Keys>();
  const keys = byExtras.get(extras) ?? foldedKeys(names, extras);
  worked.set(names, byExtras.set(extras, keys));
  return keys;
}

function foldedKeys(names: KeyNames, extras: readonly string[]): Keys {
  const keys = new Map<string, Omit<Known, 'line'>>();
  for (const name of extras) keys.set(foldKey(name), { key: null, name });
  for (const [key, native] of Object.entries(names) as [SettingKey, string | readonly string[]][]) {
    const spellings = typeof native === 'string' ? [native] : native;
    for (const spelling of spellings) keys.set(foldKey(spelling), { key, name: spellings[0] ?? spelling });
  }
  return keys;
}

function isQuoteOpen(line: KeyLine): boolean {
  return line.quote === null && line.raw.startsWith('"');
}

/** Whether a line that looks like `key = value` is rather the rest of the value in the line before. */
function continues(before: KeyLine, line: KeyLine): boolean {
  if (isQuoteOpen(before)) return line.raw.endsWith('"');
  return before.raw === '' && !/^\w+$/.test(line.key);
}

/**
 * Takes the known keys of one section; case and spelling of umlauts do not count, the first of several wins, as Windows
 * reads it. Unknown keys are not kept: behind a value that is empty or whose quote is open they may be the rest of a
 * password.
 */
export function readSection(
  section: IniSection,
  names: KeyNames,
  file: string,
  { extras: wanted = noExtras, level, menu }: SectionReading = {},
): SectionValues {
  const keys = keysOf(names, wanted);
  const found = new Map<string, Known[]>();
  const torn = new Set<SettingKey>();
  const findings: Finding[] = [];
  if (!section.closed) {
    findings.push(finding('config.syntax', { file, line: section.line, problem: 'unclosed-section', after: null }));
  }
  let before: Known | null = null;
  let tornName: string | null = null;
  let lastLine = section.line;
  for (const line of section.lines) {
    const known = line.kind === 'key' ? keys.get(foldKey(line.key)) : undefined;
    const adjacent: boolean = before !== null && line.line === lastLine + 1;
    const rest: boolean = before !== null && adjacent && line.kind === 'key' && continues(before.line, line);
    lastLine = line.line;
    if (line.kind === 'key' && known !== undefined) {
      before = { ...known, line };
      const id = known.key ?? foldKey(known.name);
      const same = found.get(id);
      if (same === undefined) found.set(id, [before]);
      else same.push(before);
    } else if (line.kind === 'stray' || rest) {
      if (before !== null && adjacent) {
        if (tornName !== before.name) findings.push(tornValue(before, line.line, file));
        tornName = before.name;
        if (before.key !== null) torn.add(before.key);
      } else {
        findings.push(
          finding('config.syntax', { file, line: line.line, problem: 'no-equals', after: before?.name ?? null }),
        );
      }
    } else {
      before = null;
    }
  }

  const given: { [Key in OpenKey]?: Given } & { [Key in SecretKey]?: Given<Secret> } = {};
  const extras = new Map<string, ExtraValue>();
  for (const [id, [first, ...others]] of found) {
    if (first === undefined) continue;
    const { line, name, key } = first;
    if (others.some((other) => other.line.value !== line.value)) {
      const lines = [line.line, ...others.map((other) => other.line.line)];
      findings.push(finding('config.duplicate', { file, what: 'key', name, lines, used: line.line }));
    }
    const origin = { file, line: line.line, section: section.name };
    const common = {
      ...{ quoted: line.quote !== null, origin, from: 'file' as const, name },
      ...(level === undefined ? {} : { level }),
      ...(menu === undefined ? {} : { menu: menu(name) }),
    };
    if (key === null) extras.set(id, { name, text: line.value, origin });
    else if (isSecret(key)) given[key] = { ...common, text: new Secret(line.value) };
    else given[key] = { ...common, text: line.value };
  }
  return { given, extras, findings, torn: [...torn] };
}

function tornValue(value: Known, strayLine: number, file: string): Finding {
  const quoteOpen = isQuoteOpen(value.line);
  const problem = quoteOpen ? 'unclosed-quote' : 'broken-value';
  const line = quoteOpen ? value.line.line : strayLine;
  return finding('config.syntax', { file, line, problem, after: value.name });
}
