import type { KeyObject } from 'node:crypto';

/** A certificate together with its private key. */
export interface Identity {
  readonly certificate: Buffer;
  readonly privateKey: KeyObject;
  /** The subject's distinguished name, DER: the issuer name of what it signs. */
  readonly name: Buffer;
  /** The public key, DER (SubjectPublicKeyInfo). */
  readonly publicKey: Buffer;
  /** The public key's SHA-1, as key identifier (RFC 5280 section 4.2.1.2). */
  readonly keyId: Buffer;
  readonly serial: Buffer;
}
