import type { KeyObject, X509Certificate } from 'node:crypto';

/** A certificate's public key: `name` such as `RSA 2048` or `EC prime256v1`. */
interface PublicKeyFacts {
  readonly name: string;
  /** Size in bits; null where it is not known. */
  readonly bits: number | null;
  /** Below what is accepted today: RSA and DSA under 2048 bits, elliptic curves under 224 bits. */
  readonly weak: boolean;
}

/** Reads a certificate's public key; a key that OpenSSL can't read is `unknown`. */
export function publicKeyFacts(certificate: X509Certificate): PublicKeyFacts {
  const key = publicKeyOf(certificate);
  const type = key?.asymmetricKeyType;
  const details = key?.asymmetricKeyDetails;
  if (type === undefined) return { name: 'unknown', bits: null, weak: false };
  if (type === 'ec') {
    const curve = details?.namedCurve;
    const bits = curve === undefined ? null : Number(/\d{3}/.exec(curve)?.[0] ?? Number.NaN) || null;
    return { name: `EC ${curve ?? 'unknown'}`, bits, weak: bits !== null && bits < 224 };
  }
  const bits = details?.modulusLength ?? null;
  if (bits === null) return { name: type.toUpperCase(), bits: null, weak: false };
  return { name: `${type.toUpperCase()} ${bits}`, bits, weak: bits < 2048 };
}

/** The public key, or null where OpenSSL can't read it. */
export function publicKeyOf(certificate: X509Certificate): KeyObject | null {
  try {
    return certificate.publicKey;
  } catch {
    return null;
  }
}
