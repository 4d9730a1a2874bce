import { addressList } from '../../systems/address-list.ts';
import { isAddress } from '../../systems/is-address.ts';
import { cleanedAddress } from '../cleaned-address.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';

/** Addresses that test mail could go to: the recipient that was asked for, and the sender itself. */
export function redirectTo({ configuration, recipient }: RepairGround): readonly Proposal[] {
  const addresses = [recipient ?? '', configuration.settings.values.sender?.value ?? ''].filter(isAddress);
  return [...new Set(addresses)].map((address) => ({
    values: { redirectAddresses: address },
    needsWord: 'moves-mail' as const,
  }));
}

/** The redirect addresses as they were meant, where one hides in each. */
export function redirectAsMeant({ configuration }: RepairGround): readonly Proposal[] {
  const { values, rejected } = configuration.settings;
  const written = addressList((values.redirectAddresses ?? rejected?.redirectAddresses)?.written ?? '');
  const meant = written.map((text) => (isAddress(text) ? text : cleanedAddress(text)));
  if (meant.length === 0 || meant.some((address) => address === null)) return [];
  return [{ values: { redirectAddresses: meant.join('; ') } }];
}
