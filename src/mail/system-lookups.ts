import { promises as dns } from 'node:dns';

/** The DNS questions that the diagnosis asks; rejections carry Node's code (`ENOTFOUND`, `ENODATA` …). */
interface DnsResolver {
  resolve4(name: string): Promise<readonly string[]>;
  resolve6(name: string): Promise<readonly string[]>;
  resolveMx(name: string): Promise<readonly { readonly exchange: string; readonly priority: number }[]>;
  /** Ends every open question with `ECANCELLED`. */
  cancel(): void;
}

/** The two ways to an address: the machine's own (hosts file, search domains) and the DNS alone. Tests put fakes here. */
export interface Lookups {
  /** getaddrinfo; it can't be aborted. */
  lookup(host: string): Promise<readonly { readonly address: string; readonly family: number }[]>;
  /** A resolver that asks this server (`IP[:PORT]`, `[IPv6]:PORT`), or the machine's own servers where it is null. */
  resolver(server: string | null, timeoutMs: number): DnsResolver;
}

/** The real ones. */
export const systemLookups: Lookups = {
  lookup: (host) => dns.lookup(host, { all: true, verbatim: true }),
  resolver(server, timeoutMs) {
    // Two tries, the second with twice the time: together they fill the limit.
    const resolver = new dns.Resolver({ timeout: Math.max(50, Math.floor(timeoutMs / 3)), tries: 2 });
    if (server !== null) resolver.setServers([server]);
    return resolver;
  },
};
