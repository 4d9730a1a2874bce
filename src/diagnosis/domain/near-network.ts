import { BlockList, isIP } from 'node:net';

/**
 * Whether an address lies in a network (`198.51.100.0/24`, `2001:db8::1`) or close to it: in the same /16 (IPv4) or /32
 * (IPv6), as a provider's outgoing servers do beside the one that takes the mail in.
 */
export function isNearNetwork(address: string, network: string): boolean {
  const [base = '', digits] = network.split('/');
  const family = isIP(base);
  if (family === 0 || family !== isIP(address)) return false;
  const widest = family === 4 ? 16 : 32;
  const prefix = Math.min(widest, digits === undefined ? widest : Number(digits));
  if (!Number.isInteger(prefix) || prefix < 0) return false;
  const around = new BlockList();
  around.addSubnet(base, prefix, family === 4 ? 'ipv4' : 'ipv6');
  return around.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
