import { promises as dns } from 'node:dns';
import { Deadline } from '../mail/deadline.ts';
import type { ResolveOptions } from '../mail/resolve-host.ts';
import type { SubmissionServer } from './setup-provider.ts';

/** A server that a domain's SRV records name. */
export interface SubmissionService extends SubmissionServer {
  readonly host: string;
}

interface Found extends SubmissionService {
  readonly priority: number;
  readonly weight: number;
}

/** Records of one name that are looked at; no domain has as many submission servers. */
const most = 20;

/**
 * The submission servers in a domain's SRV records, most preferred first: `_submissions._tcp` with implicit TLS (RFC 8314
 * section 5.1) and `_submission._tcp` with STARTTLS (RFC 6186 section 3.1), by priority over both names; of the same
 * priority implicit TLS first, then the larger weight. RFC 2782 draws lots by weight to share the load, but what is
 * written into a configuration is drawn only once. None where the DNS fails, or says with the target `.` that there is no
 * such service.
 */
export async function submissionServices(
  domain: string,
  { resolver: server, timeoutMs, signal }: Pick<ResolveOptions, 'resolver' | 'timeoutMs' | 'signal'>,
): Promise<readonly SubmissionService[]> {
  if (signal.aborted) return [];
  // Two tries, the second with twice the time: together they fill the limit.
  const resolver = new dns.Resolver({ timeout: Math.max(50, Math.floor(timeoutMs / 3)), tries: 2 });
  if (server !== null) resolver.setServers([server]);
  const deadline = new Deadline(timeoutMs, signal);
  deadline.signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const ask = async (service: string, security: SubmissionServer['security']): Promise<readonly Found[]> => {
    try {
      const records = await resolver.resolveSrv(`${service}._tcp.${domain}`);
      return records.slice(0, most).flatMap(({ name, port, priority, weight }) => {
        const host = name.toLowerCase().replace(/\.$/, '');
        return host === '' || port === 0 ? [] : [{ host, port, security, priority, weight }];
      });
    } catch {
      return [];
    }
  };
  try {
    const found = await Promise.all([ask('_submissions', 'tls'), ask('_submission', 'starttls')]);
    return found
      .flat()
      .toSorted((one, other) => one.priority - other.priority || rank(one) - rank(other) || other.weight - one.weight)
      .map(({ host, port, security }) => ({ host, port, security }));
  } finally {
    deadline.end();
  }
}

function rank({ security }: Found): number {
  return security === 'tls' ? 0 : 1;
}
