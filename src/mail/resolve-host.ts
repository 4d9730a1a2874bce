import { isIP } from 'node:net';
import { Deadline } from './deadline.ts';
import { type Lookups, systemLookups } from './system-lookups.ts';

export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/**
 * - `not-found`: the name does not exist (NXDOMAIN); getaddrinfo says the same for a name without addresses
 * - `no-address`: the name exists without A and AAAA
 * - `timeout`: no answer in time
 * - `servfail`, `refused`: the DNS server's own answer code (RFC 1035 section 4.1.1)
 * - `other`: `detail` has Node's code, such as `ECONNREFUSED` (no DNS server there), `EAI_AGAIN`, or `aborted`
 */
export interface LookupProblem {
  readonly kind: 'not-found' | 'no-address' | 'timeout' | 'servfail' | 'refused' | 'other';
  readonly detail: string;
}

/** Addresses, or why there are none. */
export interface Answer {
  readonly addresses: readonly HostAddress[];
  readonly problem: LookupProblem | null;
  readonly ms: number;
}

export interface HostAnswer {
  /** What this machine's resolver says (getaddrinfo); null where only a given DNS server was to be asked. */
  readonly system: Answer | null;
  /** A and AAAA as the DNS has them. A name of the hosts file is not in there, which is no error. */
  readonly dns: Answer;
  /** The host is an IP address: nothing was asked. */
  readonly literal: boolean;
}

export interface ResolveOptions {
  /** DNS server as `IP[:PORT]` or `[IPv6]:PORT`; null: the machine's own. */
  readonly resolver: string | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly lookups?: Lookups;
}

/** Milliseconds that DNS gets when the system's own look-up has an answer already. */
const dnsGrace = 1_000;

/** Looks a host up in both ways at the same time. Never rejects, except for a resolver that is not an IP address. */
export async function resolveHost(host: string, options: ResolveOptions): Promise<HostAnswer> {
  const family = isIP(host);
  if (family === 4 || family === 6) {
    const answer: Answer = { addresses: [{ address: host, family }], problem: null, ms: 0 };
    return { system: options.resolver === null ? answer : null, dns: answer, literal: true };
  }
  if (options.resolver !== null) return { system: null, dns: await askDns(host, options), literal: false };
  // The system's answer is the one that counts; DNS only has a moment longer to differ from it.
  const enough = new AbortController();
  const asked = askDns(host, { ...options, signal: AbortSignal.any([options.signal, enough.signal]) });
  const system = await askSystem(host, options);
  const timer = system.problem === null ? setTimeout(() => enough.abort(), dnsGrace) : undefined;
  const dns = await asked;
  clearTimeout(timer);
  return { system, dns, literal: false };
}

async function askSystem(
  host: string,
  { timeoutMs, signal, lookups = systemLookups }: ResolveOptions,
): Promise<Answer> {
  const started = performance.now();
  const deadline = new Deadline(timeoutMs, signal);
  const question = lookups.lookup(host).then(
    (found) => ({ addresses: found.flatMap(({ address }) => addressOf(address)), problem: null }),
    (error: unknown) => ({ addresses: [], problem: problemOf(error, deadline) }),
  );
  const late = deadline.over(null).then(() => ({ addresses: [], problem: endOf(deadline) }));
  try {
    const { addresses, problem } = await Promise.race([question, late]);
    const nothing: LookupProblem = { kind: 'no-address', detail: 'no address' };
    return {
      addresses,
      problem: problem ?? (addresses.length === 0 ? nothing : null),
      ms: performance.now() - started,
    };
  } finally {
    deadline.end();
  }
}

async function askDns(host: string, options: ResolveOptions): Promise<Answer> {
  const { timeoutMs, signal, lookups = systemLookups } = options;
  const started = performance.now();
  const resolver = lookups.resolver(options.resolver, timeoutMs);
  const deadline = new Deadline(timeoutMs, signal);
  deadline.signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  const problems: LookupProblem[] = [];
  const ask = (question: Promise<readonly string[]>): Promise<readonly string[]> =>
    question.catch((error: unknown) => {
      problems.push(problemOf(error, deadline));
      return [];
    });
  try {
    if (signal.aborted) return { addresses: [], problem: endOf(deadline), ms: 0 };
    const answers = await Promise.all([ask(resolver.resolve4(host)), ask(resolver.resolve6(host))]);
    const addresses = answers.flat().flatMap(addressOf);
    const problem = addresses.length > 0 ? null : worst(problems);
    return { addresses, problem, ms: performance.now() - started };
  } finally {
    deadline.end();
  }
}

/** One problem for both questions: that a name does not exist is certain, that it has no address only if both say so. */
function worst(problems: readonly LookupProblem[]): LookupProblem {
  const first = (test: (problem: LookupProblem) => boolean) => problems.find(test);
  return (
    first(({ kind }) => kind === 'not-found') ??
    first(({ kind }) => kind !== 'no-address') ??
    problems[0] ?? { kind: 'no-address', detail: 'ENODATA' }
  );
}

function addressOf(address: string): HostAddress[] {
  const family = isIP(address);
  return family === 4 || family === 6 ? [{ address, family }] : [];
}

function endOf(deadline: Deadline): LookupProblem {
  return deadline.expired ? { kind: 'timeout', detail: 'timeout' } : { kind: 'other', detail: 'aborted' };
}

const kinds: Readonly<Record<string, LookupProblem['kind']>> = {
  ENOTFOUND: 'not-found',
  ENODATA: 'no-address',
  EAI_NODATA: 'no-address',
  EAI_ADDRFAMILY: 'no-address',
  ETIMEOUT: 'timeout',
  ESERVFAIL: 'servfail',
  EREFUSED: 'refused',
};

function problemOf(error: unknown, deadline: Deadline): LookupProblem {
  if (deadline.signal.aborted) return endOf(deadline);
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
  return { kind: kinds[code] ?? 'other', detail: code };
}
