import type { X509Certificate } from 'node:crypto';

/** Extended key usage of a TLS server, and of anything (RFC 5280 section 4.2.1.12). */
const serverUses: readonly string[] = ['1.3.6.1.5.5.7.3.1', '2.5.29.37.0'];

/** DER, in hexadecimal, of the OIDs of name constraints, policy constraints and inhibitAnyPolicy (RFC 5280 sections 4.2.1.10, .11, .14). */
const constraints = /0603551d(?:1e|24|36)/;

/** Basic constraints of an authority with a path length (section 4.2.1.9); the last byte is the number. */
const pathLength = /0603551d13(?:0101ff)?04..30..0101ff0201(..)/;

/**
 * Whether a trusted path holds only what can be judged by names, signatures and dates. A chain with constraints, purposes
 * other than serving or a broken path length needs OpenSSL's own verdict.
 */
export function isOrdinaryChain(path: readonly X509Certificate[]): boolean {
  return path.every((certificate, index) => {
    const der = certificate.raw.toString('hex');
    // Node calls the extended key usage keyUsage; its types say it is always there.
    const uses: readonly string[] | undefined = certificate.keyUsage;
    const serves = uses === undefined || uses.some((use) => serverUses.includes(use));
    if (!serves || constraints.test(der)) return false;
    if (index === 0) return true;
    const between = index - 1;
    const limit = pathLength.exec(der)?.[1];
    return certificate.ca && (limit === undefined || between <= Number.parseInt(limit, 16));
  });
}
