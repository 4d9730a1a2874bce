import { type Finding, finding } from '../../findings/finding.ts';
import type { Given, GivenValues } from '../../settings/given.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { standsAt } from '../../settings/stands-at.ts';
import { compareVersions } from '../compare-versions.ts';
import { foldKey } from '../fold-key.ts';
import { readSwitch } from '../judge-switch.ts';
import type { ExtraValue } from '../read-section.ts';
import type { LevelSection } from './formcycle-file.ts';
import { type formcycleKeys, labelOf, mayHaveOwn, mayUseSystem, signInNeeded } from './formcycle-keys.ts';
import { formcycleMenu } from './formcycle-menu.ts';

/** Graph, `Authentifizierung` and what a tenant may do came with this version; it counts as new itself. */
const newSignIn = '7.3.0';
const unicode = '7.1.0';

/** What of a level's values the version takes notice of. */
export interface Gated {
  readonly given: GivenValues;
  /** Whether the tenant may send through the system's server, or have one of its own; both are allowed before 7.3.0. */
  readonly mayUseSystem: Allowance;
  readonly mayHaveOwn: Allowance;
  readonly findings: readonly Finding[];
}

/** `value`: as written; null: nothing is. */
export interface Allowance {
  readonly allowed: boolean;
  readonly value: ExtraValue | null;
}

/** Whether a version knows what came with 7.3.0; an unknown version is taken for a present one. */
function isNew(version: string | null): boolean {
  return version === null || compareVersions(version, newSignIn) >= 0;
}

const none: Gated = {
  given: {},
  mayUseSystem: { allowed: true, value: null },
  mayHaveOwn: { allowed: true, value: null },
  findings: [],
};

function signInGiven(value: ExtraValue, { level }: LevelSection): Given {
  const { name, text, origin } = value;
  return { text, quoted: false, origin, from: 'file', name, level, menu: formcycleMenu(name, level) };
}

function without(given: GivenValues, keys: readonly SettingKey[]): GivenValues {
  return Object.fromEntries(Object.entries(given).filter(([key]) => !keys.includes(key as SettingKey)));
}

/** Leaves out what the version does not know yet or no longer knows, and says so; nothing that is empty counts. */
export function gateByVersion(section: LevelSection | null, version: string | null, file: string): Gated {
  if (section === null) return none;
  const { extras } = section.values;
  let { given } = section.values;
  const findings: Finding[] = [];
  const extra = (label: string): ExtraValue | null => {
    const value = extras.get(foldKey(label));
    return value === undefined || value.text === '' ? null : value;
  };
  const gate = (name: string, line: number | null, since: string, reason: 'too-new' | 'no-longer'): void => {
    if (version === null) return;
    findings.push(
      finding('config.version-gate', {
        ...{ name, file, line, menu: formcycleMenu(name, section.level) },
        gate: since,
        version,
        reason,
      }),
    );
  };
  const isGiven = (key: SettingKey): boolean => {
    const text = given[key]?.text;
    return text !== undefined && (typeof text === 'string' ? text !== '' : !text.isEmpty);
  };

  const needed = extra(signInNeeded);
  const allowances = { mayUseSystem: extra(mayUseSystem), mayHaveOwn: extra(mayHaveOwn) };
  if (isNew(version)) {
    if (needed !== null) gate(needed.name, needed.origin.line, newSignIn, 'no-longer');
    if (version === null && needed !== null && !isGiven('signInKind')) {
      given = { ...given, signInKind: signInGiven(needed, section) };
    }
    if (needed !== null && version !== null && compareVersions(version, newSignIn) === 0) {
      const { name, text: value, origin } = needed;
      const args = { name, file, line: origin.line, note: 'formcycle-version-7-3-0', value } as const;
      findings.push(finding('config.undocumented', args));
    }
  } else {
    const later: readonly (keyof typeof formcycleKeys)[] = ['signInKind', 'tenantId', 'clientId', 'clientSecret'];
    // One remark for all of Graph, and one for what a tenant may do: they came together.
    const first = later.find(isGiven);
    if (first !== undefined) gate(labelOf(first) ?? first, standsAt(given[first]).line, newSignIn, 'too-new');
    const allowance = allowances.mayUseSystem ?? allowances.mayHaveOwn;
    if (allowance !== null) gate(allowance.name, allowance.origin.line, newSignIn, 'too-new');
    given = without(given, later);
    if (needed !== null) given = { ...given, signInKind: signInGiven(needed, section) };
  }
  if (version !== null && compareVersions(version, unicode) < 0) {
    const line = standsAt(given.smtputf8).line;
    if (isGiven('smtputf8')) gate(labelOf('smtputf8') ?? 'smtputf8', line, unicode, 'too-new');
    given = without(given, ['smtputf8']);
  }
  const allowance = (value: ExtraValue | null): Allowance => ({
    allowed: !isNew(version) || value === null || readSwitch(value.text) !== false,
    value,
  });
  return {
    given,
    mayUseSystem: allowance(allowances.mayUseSystem),
    mayHaveOwn: allowance(allowances.mayHaveOwn),
    findings,
  };
}
