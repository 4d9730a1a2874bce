import type { Autoconfig } from './autoconfig/read-autoconfig.ts';
import type { Candidate } from './candidate.ts';
import { isServerName } from './is-server-name.ts';
import { isWithinDomain, type MailAddress } from './mail-address.ts';
import type { SetupProvider } from './setup-provider.ts';
import type { SubmissionService } from './submission-services.ts';

const usualWays = [
  { port: 465, security: 'tls' },
  { port: 587, security: 'starttls' },
] as const;

const lastWay = { port: 25, security: 'starttls' } as const;

/** MX hosts that are looked at. */
const mostMailServers = 4;

function bothForms({ whole, localPart }: MailAddress): readonly string[] {
  return [whole, localPart];
}

/**
 * A provider's servers in its own order, and behind them the usual ways of the same hosts that its list lacks.
 *
 * @param mailServers The domain's MX hosts, for providers where each customer has a server of its own.
 */
export function candidatesOfProvider(
  provider: SetupProvider,
  address: MailAddress,
  mailServers: readonly string[],
): readonly Candidate[] {
  // The provider says what the user is called: another form would only use up an attempt.
  const user = provider.user === 'address' ? address.whole : address.localPart;
  const users = provider.remarks.includes('own-user-name') ? bothForms(address) : [user];
  const own = mailServers.filter((host) => provider.mailServers.some((domain) => isWithinDomain(host, domain)));
  const common = { source: 'provider', users, elsewhere: false } as const;
  const listed = provider.servers.flatMap(({ host, port, security }) => {
    const hosts = typeof host === 'string' ? [host] : own.slice(0, 1).map((name) => name.toLowerCase());
    return hosts.map((name) => ({ ...common, host: name, port, security }));
  });
  const hosts = [...new Set(listed.map(({ host }) => host))];
  const further = hosts.flatMap((host) => usualWays.map((way) => ({ ...common, ...way, host })));
  return [...listed, ...further];
}

/** What the domain publishes for mail programs, in its own order. */
export function candidatesOfAutoconfig({ servers }: Autoconfig, address: MailAddress): readonly Candidate[] {
  return servers.map(({ host, port, security, user }) => {
    const [whole = '', local = ''] = bothForms(address);
    const other = user === whole ? [local] : user === local ? [whole] : [];
    // Fetched over HTTPS from the domain itself, so that it is the domain's own word.
    return { host, port, security, source: 'autoconfig', users: [user, ...other], elsewhere: false };
  });
}

/** What the SRV records name. */
export function candidatesOfServices(
  services: readonly SubmissionService[],
  address: MailAddress,
): readonly Candidate[] {
  return services
    .filter(({ host }) => isServerName(host))
    .map(({ host, port, security }) => {
      const elsewhere = !isWithinDomain(host, address.domain);
      return { host, port, security, source: 'srv', users: bothForms(address), elsewhere };
    });
}

/**
 * The servers that take the domain's mail, and the usual names below it, with the usual ports: the ways that RFC 8314 wants
 * for each name, then port 25 of each.
 */
export function candidatesByGuess(mailServers: readonly string[], address: MailAddress): readonly Candidate[] {
  const { domain } = address;
  const exchangers = mailServers.slice(0, mostMailServers).map((host) => host.toLowerCase().replace(/\.$/, ''));
  const names = ['smtp', 'mail', 'mx', 'asmtp'].map((label) => `${label}.${domain}`);
  const users = bothForms(address);
  const places = [
    ...exchangers
      .filter(isServerName)
      .map((host) => ({ host, source: 'mail-server', users, elsewhere: !isWithinDomain(host, domain) }) as const),
    ...names.map((host) => ({ host, source: 'usual-name', users, elsewhere: false }) as const),
  ];
  return [
    ...places.flatMap((place) => usualWays.map((way) => ({ ...place, ...way }))),
    ...places.map((place) => ({ ...place, ...lastWay })),
  ];
}
