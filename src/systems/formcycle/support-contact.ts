import type { SupportContact } from '../../settings/support-contact.ts';
import { foldKey } from '../fold-key.ts';
import { isAddress } from '../is-address.ts';
import { readSwitch } from '../judge-switch.ts';
import type { LevelSection } from './formcycle-file.ts';
import { supportAddress, supportInformation, supportOverride } from './formcycle-keys.ts';

function textOf(level: LevelSection | null, label: string): string {
  return level?.support.find(({ name }) => foldKey(name) === foldKey(label))?.text ?? '';
}

/**
 * Who gets requests for support (FORMCYCLE, help for version 7, „E-Mail-Server“): the system's address, or that of the tenant
 * where the system allows tenants one of their own. null: there is none that mail could go to.
 */
export function supportContact(system: LevelSection | null, tenant: LevelSection | null): SupportContact | null {
  const own = readSwitch(textOf(system, supportOverride)) === true ? textOf(tenant, supportAddress) : '';
  const address = isAddress(own) ? own : textOf(system, supportAddress);
  if (!isAddress(address)) return null;
  return { address, attachesSystemInformation: readSwitch(textOf(system, supportInformation)) === true };
}
