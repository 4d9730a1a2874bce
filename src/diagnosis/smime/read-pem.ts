import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { KeyAndCertificates } from './key-and-certificates.ts';
import { SignerProblem } from './signer-problem.ts';

const block = /-----BEGIN ((?:[A-Z0-9]+ )*(?:CERTIFICATE|PRIVATE KEY))-----(?:(?!-----)[\s\S])+-----END \1-----/g;

/**
 * Key and certificates in PEM (RFC 7468), in any order.
 *
 * @throws {SignerProblem} where a block cannot be read, or its password is wrong
 */
export function readPem(text: string, password: string | null): KeyAndCertificates {
  const keys: KeyObject[] = [];
  const certificates: X509Certificate[] = [];
  for (const [whole, label = ''] of text.matchAll(block)) {
    if (label.endsWith('CERTIFICATE')) certificates.push(certificateOf(whole));
    else keys.push(keyOf(whole, label, password));
  }
  return { keys, certificates };
}

function certificateOf(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new SignerProblem('unreadable', 'X.509');
  }
}

function keyOf(pem: string, label: string, password: string | null): KeyObject {
  try {
    return createPrivateKey({ key: pem, ...(password === null ? {} : { passphrase: password }) });
  } catch {
    const isLocked = label.startsWith('ENCRYPTED') || pem.includes('ENCRYPTED');
    throw isLocked ? new SignerProblem('wrong-password', '') : new SignerProblem('unreadable', label);
  }
}
