import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { namesOf } from './certificate-facts-of.ts';
import type { CertificateFault } from './certificate-fault.ts';
import { matchesHost } from './matches-host.ts';
import { ocspStatus } from './ocsp-status.ts';
import { opensslErrors } from './openssl-errors.ts';

/** id-kp-serverAuth and anyExtendedKeyUsage (RFC 5280 section 4.2.1.12). */
const serverUsages = ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'];

/** Faults of the server's own certificate: the wrong name, revoked, made for something else. */
export function leafFaults(
  leaf: X509Certificate,
  { host, ocsp }: { readonly host: string; readonly ocsp: Buffer | null },
): CertificateFault[] {
  const faults: CertificateFault[] = [];
  if (!matchesHost(leaf, host)) {
    const openssl = isIP(host) === 0 ? 62 : 64;
    faults.push({ kind: 'hostname-mismatch', certificate: leaf, openssl, names: namesOf(leaf) });
  }
  const status = ocsp === null ? null : ocspStatus(ocsp, leaf.serialNumber);
  if (status?.status === 'revoked') {
    faults.push({ kind: 'revoked', certificate: leaf, openssl: 23, since: status.revokedAt });
  }
  // Node calls the extended usages keyUsage; without the extension it is undefined and everything is allowed.
  const usages: readonly string[] | undefined = leaf.keyUsage;
  if (usages !== undefined && usages.length > 0 && !usages.some((usage) => serverUsages.includes(usage))) {
    faults.push({ kind: 'rejected', certificate: leaf, openssl: 26, detail: opensslErrors[26]?.text ?? '' });
  }
  return faults;
}
