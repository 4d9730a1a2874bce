import type { Neighbour } from '../findings/finding-args.ts';
import { probeNeighbours } from '../mail/probe-neighbours.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';

/** Milliseconds that the usual neighbour ports get; they run beside each other. */
const NEIGHBOUR_LIMIT = 3_000;

/** Milliseconds for a probe beside the configured port: never longer than one network wait. */
export function neighbourLimit({ wire }: StepContext): number {
  return Math.min(NEIGHBOUR_LIMIT, wire.timeoutMs);
}

/** Tries the usual ports of the same server, where the configured one does not do what is wanted. */
export async function* askNeighbours(context: StepContext, address: string): AsyncGenerator<StepEvent, Neighbour[]> {
  const { options, wire } = context;
  const { host, port } = placeOf(context);
  const ports = options.neighbourPorts.filter((candidate) => candidate !== port);
  if (ports.length === 0) return [];
  const limit = neighbourLimit(context);
  yield {
    type: 'waiting',
    wait: { for: 'neighbours', target: ports.join(', '), stage: null, since: wire.now(), limit },
  };
  return probeNeighbours({ host, address }, ports, wire, limit);
}
