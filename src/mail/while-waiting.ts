import type { Wait } from './wait.ts';
import type { Wire } from './wire.ts';
import type { WireEvent } from './wire-event.ts';

/** Tells the wait while something is under way, and its end, whatever comes of it. `since`: now, where it is not given. */
export async function* whileWaiting<T>(
  wire: Wire,
  wait: Omit<Wait, 'since'> & { readonly since?: number },
  act: () => Promise<T>,
): AsyncGenerator<WireEvent, T> {
  yield { type: 'waiting', wait: { since: wire.now(), ...wait } };
  const [outcome] = await Promise.allSettled([act()]);
  yield { type: 'waiting', wait: null };
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
