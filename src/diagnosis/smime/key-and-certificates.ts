import type { KeyObject, X509Certificate } from 'node:crypto';

/** What a file holds. */
export interface KeyAndCertificates {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly X509Certificate[];
}
