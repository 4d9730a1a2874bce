import { domainToASCII } from 'node:url';
import { isAddress } from '../systems/is-address.ts';

/** An address taken apart. */
export interface MailAddress {
  /** As the user gave it. */
  readonly whole: string;
  readonly localPart: string;
  /** In ASCII and lower case (RFC 5890), as the DNS has it. */
  readonly domain: string;
}

/** Takes an address apart; null where it is none, or has an IP address in place of a domain with a dot. */
export function mailAddress(text: string): MailAddress | null {
  const whole = text.trim();
  if (!isAddress(whole)) return null;
  const at = whole.lastIndexOf('@');
  const domain = domainToASCII(whole.slice(at + 1)).replace(/\.$/, '');
  if (domain === '' || domain.startsWith('[') || !domain.includes('.')) return null;
  return { whole, localPart: whole.slice(0, at), domain };
}

/** Whether a host lies in a domain or below it. Both in ASCII. */
export function isWithinDomain(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return name === domain || name.endsWith(`.${domain}`);
}
