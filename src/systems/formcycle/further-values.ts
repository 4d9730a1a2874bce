import { type Finding, finding } from '../../findings/finding.ts';
import type { FurtherValue } from '../../settings/further-value.ts';
import { foldKey } from '../fold-key.ts';
import { isAddress } from '../is-address.ts';
import { readSwitch } from '../judge-switch.ts';
import type { ExtraValue } from '../read-section.ts';
import type { LevelSection } from './formcycle-file.ts';
import { mayHaveOwn, mayUseSystem, supportAddress } from './formcycle-keys.ts';

/** What the user has to see beside the settings for sending: support requests, and what a tenant may do. */
export interface Further {
  readonly values: readonly FurtherValue[];
  readonly findings: readonly Finding[];
}

function doubt({ name, text, origin }: ExtraValue): readonly Finding[] {
  const isFine = name === supportAddress ? isAddress(text) : readSwitch(text) !== null;
  if (text === '' || isFine) return [];
  const allowed = name === supportAddress ? 'name@example.com' : 'ja, nein';
  return [finding('config.value-invalid', { name, file: origin.file, line: origin.line, value: text, allowed })];
}

/** Collects them from the system's level and from the tenant's, in file order. */
export function furtherValues(levels: readonly LevelSection[]): Further {
  const found = levels.flatMap(({ level, values, support }) => {
    const allowances = [mayUseSystem, mayHaveOwn].flatMap((label) => values.extras.get(foldKey(label)) ?? []);
    return [...support, ...(level.kind === 'tenant' ? allowances : [])].map((value) => ({ value, level }));
  });
  found.sort((one, other) => one.value.origin.line - other.value.origin.line);
  return {
    values: found.map(({ value: { name, text, origin }, level }) => ({ name, value: text, origin, level })),
    findings: found.flatMap(({ value }) => doubt(value)),
  };
}
