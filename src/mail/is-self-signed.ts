import type { X509Certificate } from 'node:crypto';
import { publicKeyOf } from './public-key-facts.ts';

/** A signature takes milliseconds to check where the key is large, and each is asked for several times. */
const checked = new WeakMap<X509Certificate, WeakMap<X509Certificate, boolean>>();

/** Whether a certificate names itself as its issuer and is signed with its own key. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return certificate.subject === certificate.issuer && isSignedBy(certificate, certificate);
}

/** Whether the signature of a certificate was made with the issuer's key. */
export function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  const known = checked.get(certificate) ?? new WeakMap<X509Certificate, boolean>();
  checked.set(certificate, known);
  const answer = known.get(issuer) ?? fits(certificate, issuer);
  known.set(issuer, answer);
  return answer;
}

function fits(certificate: X509Certificate, issuer: X509Certificate): boolean {
  const key = publicKeyOf(issuer);
  try {
    return key !== null && certificate.verify(key);
  } catch {
    // A key of another kind than the signature.
    return false;
  }
}
