import type { X509Certificate } from 'node:crypto';

/** Extended key usages (RFC 5280 section 4.2.1.12). */
const emailProtection = '1.3.6.1.5.5.7.3.4';
const any = '2.5.29.37.0';

/** DER of the object identifier 2.5.29.15, key usage. */
const keyUsageOid = Buffer.from('0603551d0f', 'hex');
const critical = Buffer.from('0101ff', 'hex');
/** Bits of the first byte: digitalSignature and nonRepudiation (RFC 5280 section 4.2.1.3). */
const signing = 0b1100_0000;

/**
 * The first byte of the key usage; null: no such extension. The extension has but one form in DER: identifier, perhaps
 * `critical`, octets around a bit string of one or two bytes, so that its place tells all.
 */
function keyUsage(raw: Buffer): number | null {
  const found = raw.indexOf(keyUsageOid);
  if (found === -1) return null;
  let offset = found + keyUsageOid.length;
  if (raw.subarray(offset, offset + critical.length).equals(critical)) offset += critical.length;
  const octets = raw[offset];
  const bits = raw[offset + 2];
  return octets === 0x04 && bits === 0x03 ? (raw[offset + 5] ?? null) : null;
}

/** Why a certificate is not for signing mail: the usages that it has, as text; null: it is, or it names no usage. */
export function otherUsage(certificate: X509Certificate): string | null {
  // Node's `keyUsage` holds the extended usages.
  const extended: readonly string[] | undefined = certificate.keyUsage;
  if (extended !== undefined && !extended.includes(emailProtection) && !extended.includes(any)) {
    return `extendedKeyUsage ${extended.join(', ')}`;
  }
  const bits = keyUsage(certificate.raw);
  return bits === null || (bits & signing) !== 0 ? null : 'keyUsage';
}
