import type { Level } from '../../settings/level.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { labelOf, mayHaveOwn, mayUseSystem, signInNeeded, supportAddress, supportSwitches } from './formcycle-keys.ts';

const security: readonly SettingKey[] = ['security', 'user', 'password', 'tenantId', 'clientId', 'clientSecret'];
const securityLabels: readonly (string | null)[] = [signInNeeded, ...security.map(labelOf)];

function groupOf(label: string): string {
  if (label === supportAddress || supportSwitches.includes(label)) return 'Support';
  return securityLabels.includes(label) ? 'Sicherheit' : 'Grundeinstellungen';
}

/** The way to a parameter in FORMCYCLE's screens, in their own words: `Systemeinstellungen → E-Mail-Server → … → Port`. */
export function formcycleMenu(label: string, { name }: Pick<Level, 'name'>): string {
  // What a tenant may do is decided by the system's administration, not on the tenant's own pages.
  if (label === mayUseSystem || label === mayHaveOwn)
    return `Systemeinstellungen → Mandanten → ${name ?? ''} → ${label}`;
  const start = name === null ? 'Systemeinstellungen' : `Mandant ${name}`;
  return `${start} → E-Mail-Server → ${groupOf(label)} → ${label}`;
}
