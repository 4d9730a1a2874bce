/** The TLS versions that are probed, oldest first, as Node names them. */
export const tlsVersions = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;

export type TlsVersion = (typeof tlsVersions)[number];

/** A TLS version's state at the server. `unknown`: the probe could not tell (too many connections, time). */
export type VersionState = 'accepted' | 'refused' | 'unknown';
