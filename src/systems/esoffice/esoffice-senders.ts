import type { Given } from '../../settings/given.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { SenderCandidate } from '../../settings/sender-candidate.ts';
import { isAddress } from '../is-address.ts';
import type { ExtraValue } from '../read-section.ts';

/**
 * Every sender address that mail can bear: the one that counts, `Absenderadresse` where the connection's address counts in
 * its place, and those that eserp takes from other settings, such as a department's. All go through the same account.
 */
export function esofficeSenders(
  sender: MailSettings['values']['sender'],
  mainSender: Given | null,
  further: readonly string[],
  extra: ExtraValue | undefined,
): readonly SenderCandidate[] {
  const candidates: SenderCandidate[] = [];
  const known = new Set<string>();
  const add = (candidate: Omit<SenderCandidate, 'used' | 'sameServer'>) => {
    const folded = candidate.address.toLowerCase();
    if (known.has(folded) || !isAddress(candidate.address)) return;
    known.add(folded);
    candidates.push({ ...candidate, used: sender !== undefined && candidates.length === 0, sameServer: true });
  };
  if (sender !== undefined) {
    const { value, name, origin, level = null } = sender;
    add({ address: value, name, origin, level });
  }
  if (mainSender !== null && sender?.level?.kind === 'connection') {
    const { text, name = 'Absenderadresse', origin, level = null } = mainSender;
    add({ address: text, name, origin, level });
  }
  for (const address of further) {
    add({ address, name: extra?.name ?? '', origin: extra?.origin ?? null, level: null });
  }
  return candidates;
}
