import type { X509Certificate } from 'node:crypto';

/**
 * What can be known of the certificate that the settings refer to. `elsewhere`: a name, a thumbprint or a file of another
 * machine, so that only esBusinessserver can open it.
 */
export type ChosenCertificate =
  | { readonly kind: 'elsewhere' }
  /** `detail`: the error code of the operating system, or `X.509` where the file holds no certificate. */
  | { readonly kind: 'unreadable'; readonly detail: string }
  | { readonly kind: 'read'; readonly certificate: X509Certificate };
