import { isIP } from 'node:net';
import { isHost } from './is-host.ts';

/** Decides the usual case; the other expression takes long to compile. */
const plainLocalPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}$/;
const localPart = /^(?:[^\s\p{Cc}\p{Cf}@<>"(),:;\\[\]]{1,64}|"[^"\p{Cc}]{1,62}")$/u;
const literal = /^\[(?:IPv6:)?(.*)\]$/i;

/** Whether a text can be the address in MAIL FROM (RFC 5321 section 4.1.2, RFC 6531), without angle brackets. */
export function isAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const domain = text.slice(at + 1);
  const address = literal.exec(domain)?.[1];
  const domainFits = address === undefined ? isHost(domain) && isIP(domain) === 0 : isIP(address) !== 0;
  const local = text.slice(0, at);
  return at > 0 && (plainLocalPart.test(local) || localPart.test(local)) && domainFits;
}
