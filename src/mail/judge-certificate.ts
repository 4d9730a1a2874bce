import type { X509Certificate } from 'node:crypto';
import { buildChain } from './build-chain.ts';
import type { CertificateFault } from './certificate-fault.ts';
import { dateFaults } from './date-faults.ts';
import { issuerFaults } from './issuer-faults.ts';
import { leafFaults } from './leaf-faults.ts';
import { opensslErrors, opensslNumberOf } from './openssl-errors.ts';
import { strengthFaults } from './strength-faults.ts';
import { trustedRoots } from './trusted-roots.ts';

export interface CertificateInput {
  /** As the server sent it, leaf first. */
  readonly chain: readonly X509Certificate[];
  /** The name (or IP address) that was asked for. */
  readonly host: string;
  readonly now: Date;
  /** Trusted certificates as PEM. */
  readonly roots: readonly string[];
  /** OpenSSL's own verdict against the same roots, as Node's code; null: fine, or not asked. */
  readonly verdict: string | null;
  /** Stapled OCSP response, DER. */
  readonly ocsp: Buffer | null;
}

export interface Judgement {
  /** Every fault, in the order in which to mend them: trust, dates, name, revocation, strength. */
  readonly faults: readonly CertificateFault[];
  /** The chain as built from what was sent and the trusted roots, leaf first. */
  readonly path: readonly X509Certificate[];
  /** The path ends at a trusted root, is valid now, not revoked and not refused by OpenSSL; whether the name is right is another matter. */
  readonly trusted: boolean;
  /** OpenSSL's verdict with number and text; null: fine. */
  readonly openssl: { readonly number: number; readonly text: string } | null;
}

/** Judges a certificate: all faults at once, where OpenSSL itself only names one. Throws nothing, fetches nothing. */
export function judgeCertificate(input: CertificateInput): Judgement {
  const { chain, now, verdict } = input;
  const openssl = verdict === null ? null : opensslVerdict(verdict);
  const leaf = chain[0];
  if (leaf === undefined) return { faults: [], path: [], trusted: false, openssl };
  const roots = trustedRoots(input.roots);
  const { path, anchored } = buildChain(chain, roots, now);
  const own = [
    ...(anchored ? [] : issuerFaults(path, roots)),
    ...dateFaults(path, now),
    ...leafFaults(leaf, input),
    ...strengthFaults(path, anchored),
  ];
  const faults = openssl === null ? own : withVerdict(own, leaf, openssl);
  const refused = faults.some(({ kind }) => untrusting.has(kind));
  return { faults, path, trusted: anchored && !refused, openssl };
}

const untrusting: ReadonlySet<CertificateFault['kind']> = new Set(['rejected', 'expired', 'not-yet-valid', 'revoked']);

/** The verdicts that each kind of fault explains. UNSPECIFIED (1) is Node's word for all that it has no name for. */
const explains: Readonly<Record<CertificateFault['kind'], readonly number[]>> = {
  'self-signed': [18, 20, 21],
  // 2: OpenSSL prefers a trusted intermediate and does not come back to the root that was sent.
  'self-signed-in-chain': [19, 20, 21, 2],
  'unknown-issuer': [20, 2, 7, 21],
  'incomplete-chain': [21, 20, 2],
  expired: [10],
  'not-yet-valid': [9],
  'expires-soon': [],
  'hostname-mismatch': [62, 64],
  revoked: [23],
  // Only a warning, so it must not stand for a refusal that may have another reason.
  'weak-signature': [],
  'weak-key': [66, 67, 1],
  // For an issuer that is no authority OpenSSL names its purpose as well, and last.
  rejected: [26, 79],
};

/** OpenSSL's verdict beside our own findings: its number where a fault explains it, else a fault of its own. */
function withVerdict(
  faults: readonly CertificateFault[],
  leaf: X509Certificate,
  openssl: { readonly number: number; readonly text: string },
): CertificateFault[] {
  const { number, text } = openssl;
  const same = faults.some((fault) => explains[fault.kind].includes(number));
  if (!same) return [{ kind: 'rejected', certificate: leaf, openssl: number, detail: text }, ...faults];
  return faults.map((fault) =>
    number !== 1 && untrusted.has(fault.kind) && explains[fault.kind].includes(number)
      ? { ...fault, openssl: number }
      : fault,
  );
}

const untrusted: ReadonlySet<CertificateFault['kind']> = new Set(['unknown-issuer', 'incomplete-chain']);

function opensslVerdict(code: string): { number: number; text: string } {
  const number = opensslNumberOf(code) ?? 1;
  return { number, text: opensslErrors[number]?.text ?? code };
}
