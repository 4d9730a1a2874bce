import type { ValuePlace } from '../../findings/finding-args.ts';
import type { GivenValues } from '../../settings/given.ts';
import { standsAt } from '../../settings/stands-at.ts';
import { compareVersions } from '../compare-versions.ts';
import { readSwitch } from '../judge-switch.ts';
import { labelOf } from './formcycle-keys.ts';
import type { Gated } from './gate-by-version.ts';
import { readSignInWay } from './sign-in-way.ts';

/** What both levels have, once the version and what was laid over them are taken into account. */
export interface Levels {
  readonly path: string;
  readonly version: string | null;
  readonly tenant: string | null;
  /** Whether the tenant has a server that it uses. */
  readonly own: boolean;
  /** Whether it has one at all, be it allowed or not. */
  readonly stored: boolean;
  readonly fromTenant: Gated;
  readonly systemGiven: GivenValues;
  readonly tenantGiven: GivenValues;
}

/** Whether a level's server is switched on; what is not a switch leaves it on. */
export function isOn({ enabled }: GivenValues): boolean {
  return readSwitch(enabled?.text ?? '') !== false;
}

/** Whether a level has a server at all: Graph needs no name of one. */
export function hasServer({ host, signInKind }: GivenValues): boolean {
  return (host?.text ?? '') !== '' || readSignInWay(signInKind?.text ?? '') === 'graph';
}

/** Whether the system has no server that is on. */
export function systemStops(given: GivenValues): boolean {
  return !isOn(given) || !hasServer(given);
}

/** Whether a tenant with a server of its own needs that of the system as well; so it is where the version is not known. */
export function needsSystem(version: string | null): boolean {
  return version === null || compareVersions(version, '7') >= 0;
}

/** Where it stands that the system has no server that is on. */
export function systemPlace(given: GivenValues, file: string): ValuePlace {
  const key = isOn(given) ? 'host' : 'enabled';
  return { name: labelOf(key) ?? key, file, line: standsAt(given[key]).line };
}
