import type { X509Certificate } from 'node:crypto';

interface Fault {
  /** The certificate at fault: the leaf or one of those above it. */
  readonly certificate: X509Certificate;
  /** OpenSSL's X509_V_ERR number for this fault; 0 where OpenSSL has nothing against it (yet). */
  readonly openssl: number;
}

interface UntrustedFault extends Fault {
  /** The way to the issuer's certificate as the certificate tells it (RFC 5280 section 4.2.2.1); it is never fetched. */
  readonly issuerUrl: string | null;
  /** A trusted certificate has the issuer's name and another key: the trust store holds an older or newer one. */
  readonly sameName: boolean;
}

/** One fault of a certificate or its chain, with what belongs to it. */
export type CertificateFault =
  | (Fault & { readonly kind: 'self-signed' | 'self-signed-in-chain' })
  | (UntrustedFault & { readonly kind: 'unknown-issuer' | 'incomplete-chain' })
  /** `days`: full days since then. `leaf`: it is the server's own certificate. */
  | (Fault & { readonly kind: 'expired'; readonly since: Date; readonly days: number; readonly leaf: boolean })
  | (Fault & { readonly kind: 'not-yet-valid'; readonly from: Date; readonly leaf: boolean })
  /** `days`: full days until then, fewer than 21. */
  | (Fault & { readonly kind: 'expires-soon'; readonly until: Date; readonly days: number; readonly leaf: boolean })
  /** `names`: those it is for, harmless, at most 100. */
  | (Fault & { readonly kind: 'hostname-mismatch'; readonly names: readonly string[] })
  | (Fault & { readonly kind: 'revoked'; readonly since: Date | null })
  | (Fault & { readonly kind: 'weak-signature'; readonly algorithm: string })
  | (Fault & { readonly kind: 'weak-key'; readonly key: string; readonly bits: number | null })
  /** OpenSSL refuses it for another reason; `detail` is its text. */
  | (Fault & { readonly kind: 'rejected'; readonly detail: string });
