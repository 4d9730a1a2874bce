import type { Identity } from './identity.ts';
import { pemCertificate } from './pem.ts';
import type { PracticeAuthority } from './practice-authority.ts';

/** What a TLS server shows and proves itself with. */
export interface ServerCredentials {
  readonly key: string;
  /** PEM blocks as the server sends them, leaf first. */
  readonly cert: string;
  /** Stapled OCSP response, DER; null: none. */
  readonly ocsp: Buffer | null;
}

/** Makes a server's credentials; called when the server starts. */
export type CredentialsMaker = (authority: PracticeAuthority) => ServerCredentials;

/** Credentials of the first certificate given; the others are sent along with it. */
export function serverCredentials(
  leaf: Identity,
  chain: readonly Identity[],
  ocsp: Buffer | null = null,
): ServerCredentials {
  return {
    key: leaf.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: [leaf, ...chain].map(pemCertificate).join(''),
    ocsp,
  };
}
