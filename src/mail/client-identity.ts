import type { KeyObject, X509Certificate } from 'node:crypto';

/** What a client shows of itself in the TLS handshake where the server asks for it (RFC 8446 section 4.4.2). */
export interface ClientIdentity {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  /** Certificates that lead from it to a root. */
  readonly chain: readonly X509Certificate[];
}
