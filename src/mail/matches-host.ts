import type { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/**
 * Whether a certificate is for this host (RFC 6125): an IP address needs an IP entry, a name a DNS entry or, where the
 * certificate has no DNS entry at all, the common name. `*.example.com` stands for exactly one label.
 */
export function matchesHost(certificate: X509Certificate, host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');
  if (isIP(bare) !== 0) return certificate.checkIP(bare) !== undefined;
  const name = domainToASCII(bare) || bare;
  return certificate.checkHost(name, { partialWildcards: false }) !== undefined;
}
