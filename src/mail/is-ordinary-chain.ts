import type { X509Certificate } from 'node:crypto';
import { type CertificateExtension, certificateExtensions } from './certificate-extensions.ts';
import { derAt, derChildren, derContent, derTag } from './der.ts';

/** id-kp-serverAuth. OpenSSL takes nothing else for a server, not even "any purpose" (RFC 5280 section 4.2.1.12). */
const serverUse = '1.3.6.1.5.5.7.3.1';

const keyUsage = '2.5.29.15';
const basicConstraints = '2.5.29.19';

/** digitalSignature, keyEncipherment and keyAgreement in the first byte of the key usage (RFC 5280 section 4.2.1.3). */
const tlsUses = 0b1010_1000;

/** Extensions that decide nothing here, or whose decision is judged by itself. */
const settled: ReadonlySet<string> = new Set([
  ...[keyUsage, basicConstraints, '2.5.29.37'],
  // Key identifiers, alternative names, revocation lists, policies.
  ...['2.5.29.14', '2.5.29.35', '2.5.29.17', '2.5.29.18', '2.5.29.31', '2.5.29.32'],
  // Where the issuer is, the demand for a stapled answer, the proof that the certificate was logged.
  ...['1.3.6.1.5.5.7.1.1', '1.3.6.1.5.5.7.1.24', '1.3.6.1.4.1.11129.2.4.2'],
]);

/** What Microsoft's certificate services write into each certificate. OpenSSL knows none of it. */
const microsoft = '1.3.6.1.4.1.311.';

/**
 * Whether a trusted path holds only what can be judged by names, signatures and dates. A chain with anything else
 * (constraints, an unknown critical extension, purposes other than serving, a broken path length) needs OpenSSL's own
 * verdict: a password depends on it.
 */
export function isOrdinaryChain(path: readonly X509Certificate[]): boolean {
  return path.every((certificate, index) => {
    // Node calls the extended key usage keyUsage; its types say it is always there.
    const uses: readonly string[] | undefined = certificate.keyUsage;
    if (uses !== undefined && !uses.includes(serverUse)) return false;
    const extensions = certificateExtensions(certificate.raw);
    if (extensions === null || !extensions.every(isKnown)) return false;
    if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) return false;
    const contentOf = (oid: string) => extensions.find((extension) => extension.oid === oid)?.value;
    return index === 0
      ? mayServe(contentOf(keyUsage))
      : certificate.ca && index - 1 <= pathLength(contentOf(basicConstraints));
  });
}

function isKnown({ oid, critical }: CertificateExtension): boolean {
  return settled.has(oid) || (!critical && oid.startsWith(microsoft));
}

function mayServe(usage: Buffer | undefined): boolean {
  if (usage === undefined) return true;
  const bits = derAt(usage, 0);
  // The first byte of a BIT STRING counts its unused bits.
  return bits !== null && ((derContent(bits)[1] ?? 0) & tlsUses) !== 0;
}

/** How many authorities may stand between this one and the server's certificate; 0 where it cannot be read. */
function pathLength(constraints: Buffer | undefined): number {
  const sequence = constraints === undefined ? null : derAt(constraints, 0);
  if (sequence === null) return 0;
  const length = derChildren(sequence).find(({ tag }) => tag === derTag.integer);
  if (length === undefined) return Number.POSITIVE_INFINITY;
  const content = derContent(length);
  return content.length === 1 ? (content[0] ?? 0) : 0;
}
