import type { Given } from '../../settings/given.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { SenderCandidate } from '../../settings/sender-candidate.ts';
import { isAddress } from '../is-address.ts';
import { employeeAddresses } from './employee-addresses.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsStructure } from './ntcs-structure.ts';
import { hasOwnConnection, type NtcsResolution } from './resolve-ntcs.ts';

type Found = Omit<SenderCandidate, 'used'>;

/**
 * Every address that mail of the subject can carry: the one that counts, then those of the accounts in reach (of the
 * context, of the user, and those that belong to nobody), the user's own, the employee's, and the one for everybody.
 */
export function senderCandidates(
  structure: NtcsStructure,
  reach: NtcsReach,
  { connectionAccount }: NtcsResolution,
  { sender }: MailSettings['values'],
): readonly SenderCandidate[] {
  const accounts = new Set<NtcsEntry>([reach.contextAccount, reach.userAccount].filter((account) => account !== null));
  for (const account of reach.user === null ? [] : structure.accountsOf(reach.user.name)) accounts.add(account);
  for (const account of structure.accountsOf('')) accounts.add(account);

  const found: Found[] = [];
  const take = (given: Given | undefined, sameServer: boolean): void => {
    if (given === undefined || given.level === undefined) return;
    const { level, name = '', origin } = given;
    found.push({ address: given.text.trim(), level, name, origin, sameServer });
  };
  if (sender !== undefined) {
    const { value, name, origin, level = { kind: 'global', name: null } } = sender;
    found.push({ address: value, level, name, origin, sameServer: true });
  }
  for (const account of accounts) {
    take(account.given.sender, hasOwnConnection(account) ? account === connectionAccount : connectionAccount === null);
  }
  take(reach.user?.entry?.given.sender, connectionAccount === null);
  for (const { address, name, origin } of employeeAddresses(reach.user?.employee ?? null)) {
    const level = { kind: 'employee', name: reach.user?.employee?.name ?? null } as const;
    found.push({ address, level, name, origin, sameServer: connectionAccount === null });
  }
  take(reach.global?.given.sender, connectionAccount === null);

  const seen = new Set<string>();
  return found.flatMap((candidate) => {
    const id = candidate.address.toLowerCase();
    if (seen.has(id) || !isAddress(candidate.address)) return [];
    seen.add(id);
    return [{ ...candidate, used: sender !== undefined && candidate.address === sender.value }];
  });
}
