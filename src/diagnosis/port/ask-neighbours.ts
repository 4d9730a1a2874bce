import type { Neighbour } from '../../findings/finding-args.ts';
import { probeNeighbours } from '../../mail/probe-neighbours.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';
import type { Attempt } from './attempt.ts';

/** Milliseconds that the neighbour ports get; they run beside each other. */
const NEIGHBOUR_LIMIT = 3_000;

/** Tries the usual ports of the same server, where the configured one was refused or kept silent. */
export async function* askNeighbours(
  context: StepContext,
  attempts: readonly Attempt[],
): AsyncGenerator<StepEvent, Neighbour[]> {
  const { options, wire } = context;
  const place = placeOf(context);
  const ports = options.neighbourPorts.filter((candidate) => candidate !== place.port);
  const address = attempts[0]?.address;
  const worthIt = attempts.some(({ state }) => state === 'refused' || state === 'silent');
  if (ports.length === 0 || address === undefined || !worthIt) return [];
  yield {
    type: 'waiting',
    wait: { for: 'neighbours', target: ports.join(', '), stage: null, since: wire.now(), limit: NEIGHBOUR_LIMIT },
  };
  return probeNeighbours({ host: place.host, address }, ports, wire, Math.min(NEIGHBOUR_LIMIT, wire.timeoutMs));
}
