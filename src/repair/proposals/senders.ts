import { isAddress } from '../../systems/is-address.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';
import { stepFactsOf } from '../step-facts-of.ts';

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/**
 * Senders that belong to the account: its own address, those of the configuration that the server has accepted, and where
 * the user is no address the one that it would have in the sender's domain.
 */
export function ownSenders({ configuration, diagnosis }: RepairGround): readonly Proposal[] {
  const { user, sender } = configuration.settings.values;
  const name = user?.value ?? '';
  const matrix = stepFactsOf(diagnosis, 'sender')?.matrix ?? [];
  const accepted = matrix.filter(
    ({ used, mailFrom, rcptTo, message }) =>
      !used &&
      mailFrom?.code === 250 &&
      (rcptTo?.code === 250 || rcptTo?.code === 251) &&
      (message?.code ?? 250) === 250,
  );
  const guessed = name === '' || sender === undefined ? '' : `${name}@${domainOf(sender.value)}`;
  const addresses = [name, ...accepted.map(({ address }) => address), name.includes('@') ? '' : guessed];
  return [...new Set(addresses)].filter(isAddress).map((address) => ({ values: { sender: address } }));
}
