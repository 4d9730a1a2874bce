/** One certificate as the server sent it: plain JSON, harmless text. Dates are ISO 8601 in UTC. */
export interface CertificateFacts {
  /** Common name, else the first alternative name, else the whole subject on one line. */
  readonly subject: string;
  readonly issuer: string;
  /** DNS names and IP addresses it is for. */
  readonly names: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  /** Such as `RSA 2048` or `EC prime256v1`. */
  readonly key: string;
  /** Such as `sha256WithRSAEncryption`. */
  readonly signature: string;
  readonly fingerprint256: string;
  readonly selfSigned: boolean;
}
