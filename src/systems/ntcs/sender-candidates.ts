import type { Given, GivenValues } from '../../settings/given.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { SenderCandidate } from '../../settings/sender-candidate.ts';
import { isAddress } from '../is-address.ts';
import { isGiven } from './effective-values.ts';
import { employeeAddresses } from './employee-addresses.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsStructure } from './ntcs-structure.ts';
import { hasOwnConnection, type NtcsResolution, resolveNtcs } from './resolve-ntcs.ts';

type Found = Omit<SenderCandidate, 'used'>;

/** Server, port and user as one text, to compare. */
function connectionText({ host, port, user }: GivenValues): string {
  const [server, at, name] = [host, port, user].map((given) => given?.text.trim() ?? '');
  return JSON.stringify([server?.toLowerCase(), at || '25', name]);
}

/** What an account connects with; where it has no server it signs in at the parameters'. */
function connectionOf({ given }: NtcsEntry, parameters: GivenValues): string {
  const { host, port, user } = isGiven(given.host) ? given : { ...parameters, user: given.user };
  return connectionText({ ...(host && { host }), ...(port && { port }), ...(user && { user }) });
}

/**
 * Every address that mail of the subject can carry: the one that counts, then those of the accounts in reach (of the
 * context, of the user, and those that belong to nobody), the user's own, the employee's, and the one for everybody. What
 * goes through the same server and port with the same user can be tried there, whichever account it is written down in.
 */
export function senderCandidates(
  structure: NtcsStructure,
  reach: NtcsReach,
  { given: used, connectionAccount }: NtcsResolution,
  { sender }: MailSettings['values'],
): readonly SenderCandidate[] {
  const accounts = new Set<NtcsEntry>([reach.contextAccount, reach.userAccount].filter((account) => account !== null));
  for (const account of reach.user === null ? [] : structure.accountsOf(reach.user.name)) accounts.add(account);
  for (const account of structure.accountsOf('')) accounts.add(account);

  const { given: parameters } =
    connectionAccount === null
      ? { given: used }
      : resolveNtcs(structure, { ...reach, contextAccount: null, userAccount: null });
  const usedConnection = connectionText(used);
  const byParameters = connectionAccount === null || connectionText(parameters) === usedConnection;
  const byAccount = (account: NtcsEntry): boolean =>
    account === connectionAccount || connectionOf(account, parameters) === usedConnection;

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
    take(account.given.sender, hasOwnConnection(account) ? byAccount(account) : byParameters);
  }
  take(reach.user?.entry?.given.sender, byParameters);
  for (const { address, name, origin } of employeeAddresses(reach.user?.employee ?? null)) {
    const level = { kind: 'employee', name: reach.user?.employee?.name ?? null } as const;
    found.push({ address, level, name, origin, sameServer: byParameters });
  }
  take(reach.global?.given.sender, byParameters);

  const seen = new Set<string>();
  return found.flatMap((candidate) => {
    const id = candidate.address.toLowerCase();
    if (seen.has(id) || !isAddress(candidate.address)) return [];
    seen.add(id);
    return [{ ...candidate, used: sender !== undefined && candidate.address === sender.value }];
  });
}
