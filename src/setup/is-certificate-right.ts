import type { CertificateFault } from '../mail/certificate-fault.ts';
import { judgeCertificate } from '../mail/judge-certificate.ts';
import type { TlsFacts } from '../mail/tls-facts.ts';

/** What a diagnosis only warns of. */
const harmless: ReadonlySet<CertificateFault['kind']> = new Set(['expires-soon', 'weak-signature']);

/**
 * Whether a password may go to this server: its certificate leads to a trusted root, is valid now, bears the name, and
 * OpenSSL has nothing against it. `tls`: of a handshake that was given the same roots.
 */
export function isCertificateRight(tls: TlsFacts, host: string, roots: readonly string[], now: Date): boolean {
  const { chain, verdict, ocsp } = tls;
  const { trusted, faults } = judgeCertificate({ chain, host, now, roots, verdict, ocsp });
  return trusted && faults.every(({ kind }) => harmless.has(kind));
}
