import type { X509Certificate } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { FindingArgs } from '../finding-args.ts';
import { certificateAddresses } from './certificate-addresses.ts';
import { otherUsage } from './other-usage.ts';

type Fault = Pick<FindingArgs['smime.certificate-invalid'], 'reason' | 'address' | 'detail'>;

/** Bits; shorter RSA keys are no longer accepted (RFC 8551 section 4.2 asks for 2048). */
const shortest = 2048;

function rsaBits(certificate: X509Certificate): number | null {
  try {
    return certificate.publicKey.asymmetricKeyDetails?.modulusLength ?? null;
  } catch {
    // A kind of key that this OpenSSL does not know; RSA it knows.
    return null;
  }
}

/** One way to write an address: small letters, and its domain in ASCII, as alternative names have it (RFC 5280 section 7.5). */
function comparable(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return `${address.slice(0, at + 1)}${domainToASCII(domain) || domain}`.toLowerCase();
}

const day = (date: string) => new Date(date).toISOString().slice(0, 10);

/**
 * The first reason why a certificate cannot sign the mail of these senders; null: none. `detail`: the day of its end or
 * beginning (ISO), its usages, its key, or the addresses that it is made out to.
 */
export function certificateFault(certificate: X509Certificate, senders: readonly string[], today: Date): Fault | null {
  const { validFrom, validTo } = certificate;
  const fault = (reason: Fault['reason'], detail: string, address: string | null = null) => ({
    reason,
    detail,
    address,
  });
  if (Date.parse(validTo) < today.getTime()) return fault('expired', day(validTo));
  if (Date.parse(validFrom) > today.getTime()) return fault('not-yet-valid', day(validFrom));
  const usage = otherUsage(certificate);
  if (usage !== null) return fault('usage', usage);
  const bits = rsaBits(certificate);
  if (bits !== null && bits < shortest) return fault('weak', `RSA ${bits}`);
  const addresses = certificateAddresses(certificate);
  const own = new Set(addresses.map(comparable));
  const other = senders.find((address) => !own.has(comparable(address)));
  return other === undefined ? null : fault('other-address', addresses.join(', '), other);
}
