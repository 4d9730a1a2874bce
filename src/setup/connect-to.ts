import { Dialogue } from '../mail/dialogue.ts';
import type { HostAddress } from '../mail/resolve-host.ts';
import type { Wire } from '../mail/wire.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { WireFailure } from '../mail/wire-failure.ts';

/**
 * Connects to the first address that answers.
 *
 * @throws {WireFailure} of the last address, stage `connect`
 */
export async function* connectTo(
  host: string,
  addresses: readonly HostAddress[],
  port: number,
  wire: Wire,
): AsyncGenerator<WireEvent, Dialogue> {
  let failure = new WireFailure('unreachable', 'connect', 'no address');
  for (const { address } of addresses) {
    try {
      return yield* Dialogue.open({ host, address, port }, wire);
    } catch (error) {
      if (!(error instanceof WireFailure) || error.kind === 'aborted') throw error;
      failure = error;
    }
  }
  throw failure;
}
