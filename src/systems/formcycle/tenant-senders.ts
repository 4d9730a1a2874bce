import type { SenderCandidate } from '../../settings/sender-candidate.ts';
import { isAddress } from '../is-address.ts';
import type { FormcycleFile } from './formcycle-file.ts';
import { labelOf } from './formcycle-keys.ts';
import { resolveAll } from './resolve-all.ts';
import type { Resolved } from './resolve-formcycle.ts';

function candidate({ level, given, disabled }: Resolved, used: boolean): readonly SenderCandidate[] {
  const address = given.sender?.text ?? '';
  if (disabled !== null || !isAddress(address)) return [];
  const { name = labelOf('sender') ?? '', origin = null } = given.sender ?? {};
  return [{ address, level, name, origin, used, sameServer: used }];
}

/** The senders of the system and of every tenant with a server of its own, that of `subject` first. */
export function tenantSenders(file: FormcycleFile, subject: Resolved): readonly SenderCandidate[] {
  const seen = new Set([subject.section]);
  return [
    ...candidate(subject, true),
    ...resolveAll(file).flatMap((other) => {
      if (seen.has(other.section)) return [];
      seen.add(other.section);
      return candidate(other, false);
    }),
  ];
}
