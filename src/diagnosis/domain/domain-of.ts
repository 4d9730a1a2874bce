import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** The domain of an address as the DNS has it, in lower case; null where it is none that could have mail policies (no dot, an IP address). */
export function domainOf(address: string): string | null {
  const ascii = domainToASCII(address.slice(address.lastIndexOf('@') + 1).replace(/\.$/, ''));
  const isName = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(ascii);
  return address.includes('@') && isName && isIP(ascii) === 0 ? ascii : null;
}
