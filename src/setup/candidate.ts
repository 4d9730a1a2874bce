/**
 * Where a candidate comes from:
 * - `provider`: the own table, by the domain of the address or by its mail servers (MX)
 * - `autoconfig`: the configuration that the domain publishes for mail programs
 * - `srv`: the domain's SRV records (RFC 6186, RFC 8314)
 * - `mail-server`: the server that takes the domain's mail (MX)
 * - `usual-name`: a usual name below the domain
 */
export type CandidateSource = 'provider' | 'autoconfig' | 'srv' | 'mail-server' | 'usual-name';

/** One way to hand in mail that may work. Always encrypted: no password goes out in clear. */
export interface Candidate {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  readonly source: CandidateSource;
  /** User names to sign in with, the likeliest first. */
  readonly users: readonly string[];
  /**
   * The name lies outside the domain of the address, and only the DNS, which nobody signed for, gave it. A person should
   * look at it before a password goes there (RFC 6186 section 6).
   */
  readonly elsewhere: boolean;
}

/** The same place, whatever gave it. */
export function placeKey({ host, port, security }: Pick<Candidate, 'host' | 'port' | 'security'>): string {
  return `${host.toLowerCase()} ${port} ${security}`;
}
