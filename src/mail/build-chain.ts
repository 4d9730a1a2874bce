import type { X509Certificate } from 'node:crypto';
import { isSelfSigned, isSignedBy } from './is-self-signed.ts';
import type { TrustedRoots } from './trusted-roots.ts';

/** The way from the server's certificate to its root, as far as it goes. */
interface BuiltChain {
  /** Leaf first. */
  readonly path: readonly X509Certificate[];
  /** The path ends at a trusted root. */
  readonly anchored: boolean;
}

/** OpenSSL follows a hundred certificates by default; no real chain has ten. */
const longest = 16;
/** A server may send hundreds of certificates that all issue each other: so many comparisons are made, then it is enough. */
const comparisons = 200;

/**
 * Builds the chain from the certificates as sent, in whatever order, and the trusted roots (RFC 5280 section 6). A way
 * that ends at a trusted root and in which nothing has expired is preferred to others, then any trusted one, then the longest.
 * A trusted certificate that is not self-signed does not end the way by itself, just as for OpenSSL.
 */
export function buildChain(sent: readonly X509Certificate[], roots: TrustedRoots, now: Date): BuiltChain {
  const [leaf, ...others] = sent;
  if (leaf === undefined) return { path: [], anchored: false };
  const search = { others, roots, now, left: comparisons, best: { path: [leaf], anchored: false } };
  extend([leaf], search);
  return search.best;
}

interface Search {
  readonly others: readonly X509Certificate[];
  readonly roots: TrustedRoots;
  readonly now: Date;
  left: number;
  best: BuiltChain;
}

/** Tries all ways on from the end of `path`; true when a perfect one was found. */
function extend(path: readonly X509Certificate[], search: Search): boolean {
  const last = path.at(-1);
  if (last === undefined) return false;
  const selfSigned = isSelfSigned(last);
  const anchored = selfSigned && search.roots.has(last);
  const candidate = { path, anchored };
  if (rank(candidate, search.now) > rank(search.best, search.now)) search.best = candidate;
  if (selfSigned) return anchored && path.every((certificate) => isCurrent(certificate, search.now));
  if (path.length >= longest) return false;
  return issuersOf(last, search).some((issuer) => !has(path, issuer) && extend([...path, issuer], search));
}

/** Trusted ones first, and those that are valid now before the others. */
function issuersOf(certificate: X509Certificate, search: Search): X509Certificate[] {
  return [...search.roots.issuersOf(certificate), ...search.others]
    .filter((issuer) => issuer.subject === certificate.issuer && --search.left > 0 && issued(certificate, issuer))
    .toSorted((a, b) => Number(isCurrent(b, search.now)) - Number(isCurrent(a, search.now)));
}

function issued(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && isSignedBy(certificate, issuer);
}

function rank({ path, anchored }: BuiltChain, now: Date): number {
  const current = path.every((certificate) => isCurrent(certificate, now));
  return (anchored ? 1_000 : 0) + (anchored && current ? 1_000 : 0) + path.length;
}

function has(path: readonly X509Certificate[], certificate: X509Certificate): boolean {
  return path.some(({ fingerprint256 }) => fingerprint256 === certificate.fingerprint256);
}

function isCurrent({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return !(new Date(validFrom) > now) && !(new Date(validTo) < now);
}
