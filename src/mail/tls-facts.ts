import type { X509Certificate } from 'node:crypto';

/** What a TLS handshake showed. The handshake itself never refuses a certificate: judging is a step of its own. */
export interface TlsFacts {
  /** `TLSv1.3` … */
  readonly version: string;
  /** Standard name: `TLS_AES_256_GCM_SHA384`. */
  readonly cipher: string;
  /** As the server sent it, leaf first. */
  readonly chain: readonly X509Certificate[];
  /** Stapled OCSP response (RFC 6066 section 8), DER; null where none came. */
  readonly ocsp: Buffer | null;
  /** OpenSSL's verdict against the roots that were given: Node's code such as `CERT_HAS_EXPIRED`; null: fine. */
  readonly verdict: string | null;
  /** For a further connection to the same server to go on from (RFC 8446 section 2.2); null: the server gave none. */
  readonly session: Buffer | null;
  /** Whether this connection went on from an earlier one's session: then the server shows no certificate again. */
  readonly resumed: boolean;
  readonly ms: number;
}
