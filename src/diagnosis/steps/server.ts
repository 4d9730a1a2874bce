import { type Finding, finding } from '../../findings/finding.ts';
import { nearMisses } from '../../mail/near-misses.ts';
import { type Answer, type HostAnswer, resolveHost } from '../../mail/resolve-host.ts';
import { resolveMailServers } from '../../mail/resolve-mail-servers.ts';
import { answersDiffer } from '../answers-differ.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';

/** Milliseconds for all questions about similar names together: a help, not worth a long wait. */
const NEAR_MISS_LIMIT = 3_000;

const texts = (answer: Answer | null): string[] | null => answer?.addresses.map(({ address }) => address) ?? null;

/** Turns the server's name into addresses, as the machine does it and as DNS says (RFC 5321 section 5 does not apply: a submission server is looked up by A and AAAA). */
export const server = defineStep({
  id: 'server',
  needs: [],
  uses: ['host'],
  async *run(context) {
    const { settings, options, wire, knowledge } = context;
    const host = settings.values.host?.value ?? '';
    knowledge.addresses = [];
    knowledge.target = null;
    if (host === '') return { skipped: { why: 'needs', step: 'configuration' } };

    yield {
      type: 'waiting',
      wait: { for: 'resolver', target: host, stage: null, since: wire.now(), limit: wire.timeoutMs },
    };
    const lookup = { resolver: options.resolver, timeoutMs: wire.timeoutMs, signal: wire.signal };
    const answer = await resolveHost(host, lookup);
    const first = answer.system !== null && answer.system.addresses.length > 0 ? answer.system : answer.dns;
    knowledge.addresses = first.addresses.map(({ address }) => address);

    // Behind a proxy it is common that this machine's DNS knows nothing of the world outside: the proxy does.
    const byProxy = knowledge.addresses.length === 0 && options.proxy !== undefined;
    if (byProxy) {
      knowledge.addresses = [host];
    } else if (knowledge.addresses.length === 0) {
      if (problemKind(answer) === 'not-found') {
        yield {
          type: 'waiting',
          wait: { for: 'near-misses', target: host, stage: null, since: wire.now(), limit: NEAR_MISS_LIMIT },
        };
      }
      yield { type: 'finding', finding: await whyNoAddress(host, answer, context) };
    } else if (answersDiffer(answer)) {
      yield {
        type: 'finding',
        finding: finding('dns.answers-differ', {
          host,
          system: texts(answer.system) ?? [],
          dns: texts(answer.dns) ?? [],
        }),
      };
    }
    yield {
      type: 'facts',
      step: 'server',
      facts: {
        host,
        addresses: byProxy ? [] : knowledge.addresses,
        system: texts(answer.system),
        dns: answer.literal ? null : texts(answer.dns),
        literal: answer.literal,
        ...(byProxy ? { byProxy } : {}),
      },
    };
    return 'done';
  },
});

/** DNS tells "no such name" from "no address"; the system's resolver does not, so DNS is believed where it answered. */
function problemKind(answer: HostAnswer): NonNullable<Answer['problem']>['kind'] {
  const dns = answer.dns.problem?.kind;
  const system = answer.system?.problem?.kind;
  if (dns === 'not-found' || dns === 'no-address') return dns;
  return system ?? dns ?? 'other';
}

async function whyNoAddress(host: string, answer: HostAnswer, { options, wire }: StepContext): Promise<Finding> {
  const lookup = { resolver: options.resolver, timeoutMs: wire.timeoutMs, signal: wire.signal };
  const kind = problemKind(answer);
  if (kind === 'not-found') {
    const exists = async (name: string) => {
      const found = await resolveHost(name, { ...lookup, timeoutMs: NEAR_MISS_LIMIT });
      return (found.system?.addresses.length ?? 0) + found.dns.addresses.length > 0;
    };
    const found = await nearMisses(host, exists, wire.signal, NEAR_MISS_LIMIT);
    return finding('dns.not-found', { host, nearMisses: found, askedSystem: answer.system !== null });
  }
  if (kind === 'no-address') {
    return finding('dns.no-address', { host, mailServers: await resolveMailServers(host, lookup) });
  }
  const problem = answer.system?.problem ?? answer.dns.problem;
  return finding('dns.resolver-problem', {
    host,
    reason: kind,
    resolver: options.resolver ?? 'system',
    detail: problem?.detail ?? '',
  });
}
