import type { X509Certificate } from 'node:crypto';
import { publicKeyOf } from './public-key-facts.ts';

/** Whether a certificate names itself as its issuer and is signed with its own key. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && isSignedBy(certificate, certificate);
}

/** Whether the signature of a certificate was made with the issuer's key. */
export function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  const key = publicKeyOf(issuer);
  try {
    return key !== null && certificate.verify(key);
  } catch {
    // A key of another kind than the signature.
    return false;
  }
}
