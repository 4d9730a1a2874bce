import type { KeyObject, X509Certificate } from 'node:crypto';

/** Who signs a mail. */
export interface Signer {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
  /** Certificates that lead from it to a root; the root itself is left out, because who trusts it has it. */
  readonly chain: readonly X509Certificate[];
}
