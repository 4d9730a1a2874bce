import { proxiedWorld } from '../diagnosis/proxied-world.ts';
import type { Neighbour } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { probeNeighbours } from '../mail/probe-neighbours.ts';
import type { RepairParts } from './repair-parts.ts';
import type { RepairState } from './repair-state.ts';
import { stepFactsOf } from './step-facts-of.ts';

/** Milliseconds that the usual ports get; they are looked at beside each other. */
const limitMs = 3_000;

/** Errors that another port of the same server may be free of, and at which the diagnosis itself looks at no other port. */
const portMatters: readonly FindingCode[] = [
  ...([
    'connect.reset',
    'greeting.not-smtp',
    'greeting.timeout',
    'greeting.rejected',
    'greeting.ip-blocklisted',
  ] as const),
  ...(['helo.no-reverse-dns', 'tls.server-speaks-plaintext', 'tls.server-expects-tls', 'starttls.refused'] as const),
  ...(['starttls.required', 'starttls.stripped', 'starttls.injected', 'intercept.firewall'] as const),
  ...(['auth.requires-tls', 'auth.not-offered'] as const),
];

/** Whether other ports are worth a look before candidates are worked out. */
export function wantsLook(code: FindingCode): boolean {
  return portMatters.includes(code);
}

/** The usual ports of the configured server but the configured one: EHLO and QUIT at most are said there. */
export async function lookAround(
  { configuration, base }: RepairState,
  { options, world, signal }: RepairParts,
): Promise<readonly Neighbour[]> {
  const { host, port } = configuration.settings.values;
  const [address] = base.knowledge.addresses;
  const answering = stepFactsOf(base.state, 'port')?.addresses.find(({ state }) => state === 'answers')?.address;
  const target = answering ?? address;
  const ports = options.neighbourPorts.filter((each) => each !== port?.value);
  if (host === undefined || target === undefined || ports.length === 0) return [];
  const epoch = world.now();
  const outside = proxiedWorld(world, options.proxy);
  const wire = {
    now: () => Math.round(world.now() - epoch),
    timeoutMs: options.timeoutMs,
    signal,
    connect: (to: string, number: number) => outside.connect(to, number),
  };
  return probeNeighbours({ host: host.value, address: target }, ports, wire, Math.min(limitMs, options.timeoutMs));
}
