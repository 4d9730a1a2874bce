import { isIP } from 'node:net';

const plainLabel = '[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?';
/** Decides the usual case; the other two expressions take long to compile. */
const plainName = new RegExp(`^${plainLabel}(?:\\.${plainLabel})*\\.?$`);
const label = '[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}_])?';
const name = new RegExp(`^${label}(?:\\.${label})*\\.?$`, 'u');

/** Whether a text can be a host name (also an internationalised one, RFC 5890) or an IP address. */
export function isHost(text: string): boolean {
  if (text.length <= 254 && plainName.test(text)) return true;
  return isIP(text) !== 0 || (text.length <= 254 && name.test(text));
}
