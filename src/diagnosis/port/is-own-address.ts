import type { World } from '../world.ts';

/** Whether an address is one of this machine: all of 127.0.0.0/8 is (RFC 1122 section 3.2.1.3). */
export function isOwnAddress(address: string, world: World): boolean {
  return address.startsWith('127.') || world.ownAddresses().includes(address);
}
