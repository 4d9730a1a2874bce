import type { Secret } from '../settings/secret.ts';

/** Where key and certificate for a signed test mail are (S/MIME, RFC 8551): PKCS#12 (`.p12`, `.pfx`), or PEM with both. */
export interface SignerFile {
  readonly path: string;
  /** What the file is locked with; null: nothing. */
  readonly password: Secret | null;
}
