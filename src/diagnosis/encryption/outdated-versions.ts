import type { TlsVersion } from '../../mail/tls-version.ts';

/** Withdrawn by RFC 8996. */
export const outdatedVersions: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1'];
