import type { WireFailure } from '../../mail/wire-failure.ts';
import type { AddressState } from './attempt.ts';

/** How an address behaved that could not be spoken to. */
export function stateOf({ kind, stage }: WireFailure): AddressState {
  if (kind === 'refused' || kind === 'unreachable' || kind === 'reset') return kind;
  if (kind === 'closed') return 'reset';
  // A proxy that gets through to one address of several is like a machine without the other's network.
  if (kind === 'proxy-unreachable' || kind === 'proxy-refused') return 'unreachable';
  return kind === 'timeout' && stage === 'connect' ? 'silent' : 'other';
}
