import { setupProviders } from './providers/index.ts';
import type { SetupProvider } from './setup-provider.ts';

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** The provider whose addresses are in this domain, or below it; null: none that is known. `domain`: ASCII, lower case. */
export function providerOfDomain(domain: string): SetupProvider | null {
  const exact = setupProviders.find(({ domains }) => domains.includes(domain));
  return exact ?? setupProviders.find(({ domains }) => domains.some((one) => isWithin(domain, one))) ?? null;
}

/**
 * The provider that takes mail for a domain, by its MX hosts, most preferred first; null: none that is known. The
 * longest domain that fits counts: `olc.protection.outlook.com` before `outlook.com`.
 */
export function providerOfMailServers(hosts: readonly string[]): SetupProvider | null {
  for (const name of hosts) {
    const host = name.toLowerCase().replace(/\.$/, '');
    const fitting = setupProviders.flatMap((provider) =>
      provider.mailServers.filter((domain) => isWithin(host, domain)).map((domain) => ({ provider, domain })),
    );
    const [best] = fitting.toSorted((one, other) => other.domain.length - one.domain.length);
    if (best !== undefined) return best.provider;
  }
  return null;
}
