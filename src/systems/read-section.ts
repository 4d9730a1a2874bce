import { type Finding, finding } from '../findings/finding.ts';
import type { Given, GivenValues } from '../settings/given.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import type { IniSection, KeyLine } from './ini-file.ts';

/** Native key of each setting that a format has. */
export type KeyNames = { readonly [Key in SettingKey]?: string };

export interface SectionValues {
  readonly given: GivenValues;
  /** Faults of the lines themselves; they never hold a line's text. */
  readonly findings: readonly Finding[];
  /** Settings whose line is torn: their value is only a piece, so judging it would mislead. */
  readonly torn: readonly SettingKey[];
}

interface Known {
  readonly key: SettingKey;
  readonly name: string;
  readonly line: KeyLine;
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
 * Takes the known keys of one section; case does not count, the first of several wins, as Windows reads it. Unknown
 * keys are not kept: behind a value that is empty or whose quote is open they may be the rest of a password.
 */
export function readSection(section: IniSection, names: KeyNames, file: string): SectionValues {
  const keys = new Map<string, { key: SettingKey; name: string }>();
  for (const [key, name] of Object.entries(names) as [SettingKey, string][])
    keys.set(name.toLowerCase(), { key, name });

  const found = new Map<SettingKey, Known[]>();
  const torn = new Set<SettingKey>();
  const findings: Finding[] = [];
  if (!section.closed) {
    findings.push(finding('config.syntax', { file, line: section.line, problem: 'unclosed-section', after: null }));
  }
  let before: Known | null = null;
  let lastLine = section.line;
  for (const line of section.lines) {
    const known = line.kind === 'key' ? keys.get(line.key.toLowerCase()) : undefined;
    const adjacent: boolean = before !== null && line.line === lastLine + 1;
    const rest: boolean = before !== null && adjacent && line.kind === 'key' && continues(before.line, line);
    lastLine = line.line;
    if (line.kind === 'key' && known !== undefined) {
      before = { ...known, line };
      const same = found.get(known.key);
      if (same === undefined) found.set(known.key, [before]);
      else same.push(before);
    } else if (line.kind === 'stray' || rest) {
      if (before !== null && adjacent) {
        if (!torn.has(before.key)) findings.push(tornValue(before, line.line, file));
        torn.add(before.key);
      } else {
        findings.push(
          finding('config.syntax', { file, line: line.line, problem: 'no-equals', after: before?.name ?? null }),
        );
      }
    } else {
      before = null;
    }
  }

  const given: { [Key in Exclude<SettingKey, 'password'>]?: Given } & { password?: Given<Secret> } = {};
  for (const [key, [first, ...others]] of found) {
    if (first === undefined) continue;
    const { line, name } = first;
    if (others.some((other) => other.line.value !== line.value)) {
      const lines = [line.line, ...others.map((other) => other.line.line)];
      findings.push(finding('config.duplicate', { file, what: 'key', name, lines, used: line.line }));
    }
    const origin = { file, line: line.line, section: section.name };
    const common = { quoted: line.quote !== null, origin, from: 'file' as const };
    if (key === 'password') given.password = { ...common, text: new Secret(line.value) };
    else given[key] = { ...common, text: line.value };
  }
  return { given, findings, torn: [...torn] };
}

function tornValue(value: Known, strayLine: number, file: string): Finding {
  const quoteOpen = isQuoteOpen(value.line);
  const problem = quoteOpen ? 'unclosed-quote' : 'broken-value';
  const line = quoteOpen ? value.line.line : strayLine;
  return finding('config.syntax', { file, line, problem, after: value.name });
}
