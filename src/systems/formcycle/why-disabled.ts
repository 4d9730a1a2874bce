import type { FindingArgs } from '../../findings/finding-args.ts';
import type { GivenValues } from '../../settings/given.ts';
import { labelOf, mayUseSystem } from './formcycle-keys.ts';
import { formcycleMenu } from './formcycle-menu.ts';
import { isOn, type Levels, needsSystem, systemPlace, systemStops } from './levels.ts';

type Disabled = FindingArgs['config.mail-disabled'];

function systemReason(given: GivenValues, tenant: string | null): Disabled['reason'] {
  if (isOn(given)) return 'no-system-server';
  return tenant === null ? 'switched-off' : 'system-switched-off';
}

/** Why the system, or the chosen tenant, sends nothing; null: it can send. */
export function whyDisabled({
  path,
  version,
  tenant,
  own,
  fromTenant,
  systemGiven,
  tenantGiven,
}: Levels): Disabled | null {
  const whose = { kind: tenant === null ? ('system' as const) : ('tenant' as const), name: tenant };
  if (systemStops(systemGiven) && (needsSystem(version) || !own)) {
    return { ...systemPlace(systemGiven, path), reason: systemReason(systemGiven, tenant), whose };
  }
  if (own && !isOn(tenantGiven)) {
    const { name = labelOf('enabled') ?? '', origin } = tenantGiven.enabled ?? {};
    return { name, file: path, line: origin?.line ?? null, reason: 'switched-off', whose };
  }
  if (own || fromTenant.mayUseSystem.allowed) return null;
  const line = fromTenant.mayUseSystem.value?.origin.line ?? null;
  const menu = formcycleMenu(mayUseSystem, { name: tenant });
  return { name: mayUseSystem, file: path, line, menu, reason: 'not-allowed', whose };
}
