/** A certificate that could be added to a system's file of trusted roots. The user compares the fingerprint with its owner. */
export interface Authority {
  readonly subject: string;
  readonly issuer: string;
  /** SHA-256 over the whole certificate, in pairs of hexadecimal digits with colons. */
  readonly fingerprint256: string;
  readonly pem: string;
  /** The file of trusted roots, as the user knows it. */
  readonly file: string;
}
