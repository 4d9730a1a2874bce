import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { asn1 as Asn1, pkcs12 as Pkcs12 } from 'node-forge';
import type { KeyAndCertificates } from './key-and-certificates.ts';
import { SignerProblem } from './signer-problem.ts';

type Forge = typeof import('node-forge');

/**
 * Key and certificates in PKCS #12 (RFC 7292), as OpenSSL 3 writes it (PBES2 with AES) and as older programs do (RC2, 3DES).
 *
 * @throws {SignerProblem} where it cannot be read, or its password is wrong
 */
export async function readPkcs12(bytes: Buffer, password: string | null): Promise<KeyAndCertificates> {
  // Loaded only for such a file: it is large, and Node itself gives no key out of one.
  const { default: forge } = await import('node-forge');
  const structure = structureOf(forge, bytes);
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  const { oids } = forge.pki;
  for (const { safeBags } of open(forge, structure, password ?? '').safeContents) {
    for (const bag of safeBags) {
      const isKey = bag.type === oids.keyBag || bag.type === oids.pkcs8ShroudedKeyBag;
      const isCertificate = bag.type === oids.certBag;
      if (isKey) keys.push(keyOf(forge, bag));
      else if (isCertificate) certificates.push(certificateOf(forge, bag));
    }
  }
  return { keys, certificates };
}

function structureOf(forge: Forge, bytes: Buffer): Asn1.Asn1 {
  try {
    return forge.asn1.fromDer(bytes.toString('latin1'));
  } catch {
    throw new SignerProblem('unreadable', 'PKCS #12');
  }
}

function open(forge: Forge, structure: Asn1.Asn1, password: string): Pkcs12.Pkcs12Pfx {
  try {
    return forge.pkcs12.pkcs12FromAsn1(structure, true, password);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The checksum takes a password in UTF-16 (RFC 7292 appendix B.1), PBES2 in UTF-8 (RFC 8018 section 3): here it has one form for both.
    if (/decrypt/i.test(message) && /[^ -~]/.test(password) && Array.isArray(structure.value)) {
      const unchecked = { ...structure, value: structure.value.slice(0, 2) };
      return open(forge, unchecked, Buffer.from(password, 'utf8').toString('latin1'));
    }
    if (/password|decrypt/i.test(message)) throw new SignerProblem('wrong-password', '');
    throw new SignerProblem('unreadable', 'PKCS #12');
  }
}

/** What forge does not understand, such as keys on elliptic curves, it leaves as it is. */
function keyOf({ asn1, pki }: Forge, { key, asn1: raw }: Pkcs12.Bag): KeyObject {
  const info = key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(key)) : raw;
  try {
    return createPrivateKey({ key: Buffer.from(asn1.toDer(info).getBytes(), 'latin1'), format: 'der', type: 'pkcs8' });
  } catch {
    throw new SignerProblem('unreadable', 'PKCS #8');
  }
}

function certificateOf({ asn1, pki }: Forge, { cert, asn1: raw }: Pkcs12.Bag): X509Certificate {
  const structure = cert ? pki.certificateToAsn1(cert) : raw;
  try {
    return new X509Certificate(Buffer.from(asn1.toDer(structure).getBytes(), 'latin1'));
  } catch {
    throw new SignerProblem('unreadable', 'X.509');
  }
}
