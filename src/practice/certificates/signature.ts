import { type KeyObject, sign } from 'node:crypto';
import { der } from './der.ts';

/** SHA-1 is here because some servers still use it, and that is a fault to find. */
export type Digest = 'sha256' | 'sha1';

const algorithms = {
  ec: { sha256: '1.2.840.10045.4.3.2', sha1: '1.2.840.10045.4.1' },
  rsa: { sha256: '1.2.840.113549.1.1.11', sha1: '1.2.840.113549.1.1.5' },
} as const;

/** The AlgorithmIdentifier of a signature made with that key (RFC 3279, RFC 5758). */
export function signatureAlgorithm(key: KeyObject, digest: Digest): Buffer {
  const rsa = key.asymmetricKeyType === 'rsa';
  return der.sequence(der.oid(algorithms[rsa ? 'rsa' : 'ec'][digest]), ...(rsa ? [der.null()] : []));
}

/** `content` with the algorithm and the signature behind it, the shape that certificates and OCSP responses share. */
export function signed(content: Buffer, key: KeyObject, digest: Digest, ...more: readonly Buffer[]): Buffer {
  return der.sequence(content, signatureAlgorithm(key, digest), der.bits(sign(digest, content, key)), ...more);
}
