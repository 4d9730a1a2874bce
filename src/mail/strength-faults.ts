import type { X509Certificate } from 'node:crypto';
import type { CertificateFault } from './certificate-fault.ts';
import { isSelfSigned } from './is-self-signed.ts';
import { opensslErrors } from './openssl-errors.ts';
import { publicKeyFacts } from './public-key-facts.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';

/**
 * Weak keys, weak signatures and issuers that may not issue. A self-signed certificate's signature proves nothing,
 * so its hash doesn't matter; a trusted root (`anchored`: the last one) may issue whatever it says of itself.
 */
export function strengthFaults(path: readonly X509Certificate[], anchored: boolean): CertificateFault[] {
  return path.flatMap((certificate, index): CertificateFault[] => {
    const faults: CertificateFault[] = [];
    const root = anchored && index === path.length - 1;
    if (index > 0 && !root && !certificate.ca) {
      faults.push({ kind: 'rejected', certificate, openssl: 79, detail: opensslErrors[79]?.text ?? '' });
    }
    const { name, bits, weak } = publicKeyFacts(certificate);
    if (weak) faults.push({ kind: 'weak-key', certificate, openssl: index === 0 ? 66 : 67, key: name, bits });
    const signature = signatureAlgorithm(certificate);
    if (signature.weak && !isSelfSigned(certificate)) {
      faults.push({ kind: 'weak-signature', certificate, openssl: 68, algorithm: signature.name });
    }
    return faults;
  });
}
