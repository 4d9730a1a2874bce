import { type Finding, finding } from '../../findings/finding.ts';
import type { Place } from '../../findings/finding-args.ts';
import type { Attempt } from './attempt.ts';

/**
 * A machine without IPv6 reaches no IPv6 address at all: that is no fault of the server. Nor is it one that a local server
 * listens on 127.0.0.1 alone: `localhost` always means both, and every client goes on to the other.
 */
export function partlyDown(attempts: readonly Attempt[], place: Place): readonly Finding[] {
  const up = attempts.filter(({ dialogue }) => dialogue !== null);
  const local = place.host.toLowerCase() === 'localhost';
  const down = attempts.filter(
    ({ address, dialogue, state }) =>
      dialogue === null && state !== 'unreachable' && !(local && address === '::1' && state === 'refused'),
  );
  if (up.length === 0 || down.length === 0) return [];
  return [
    finding('connect.address-partly-down', {
      ...place,
      up: up.map(({ address }) => address),
      down: down.map(({ address, state }) => ({ address, reason: state })),
    }),
  ];
}
