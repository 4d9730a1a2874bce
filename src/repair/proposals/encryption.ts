import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';
import { stepFactsOf } from '../step-facts-of.ts';
import { encryptedPorts } from './ports.ts';

/** Nothing is encrypted any more. */
export const inClear: Proposal = { security: 'none' };

/** The certificate is not looked at any more. */
export function unchecked({ configuration }: RepairGround): readonly Proposal[] {
  const off = configuration.definition.vocabulary.verify?.off;
  return off === undefined ? [] : [{ values: { verifyCertificate: off } }];
}

/** STARTTLS where the port offers it, else another port that encrypts. */
export function encrypted(ground: RepairGround): readonly Proposal[] {
  const offered = stepFactsOf(ground.diagnosis, 'port')?.capabilities ?? [];
  const here: readonly Proposal[] = offered.some((line) => /^STARTTLS$/i.test(line)) ? [{ security: 'starttls' }] : [];
  return [...here, ...encryptedPorts(ground.neighbours ?? [])];
}
