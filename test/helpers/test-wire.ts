import { connect } from 'node:net';
import type { Wire } from '../../src/mail/wire.ts';

/** The real wire; `ports`: where a port of the test really lies, so that no test needs a privileged one. */
export function testWire(options: {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  readonly ports?: Readonly<Record<number, number>>;
}): Wire {
  const { timeoutMs = 10_000, signal = new AbortController().signal, ports = {} } = options;
  return {
    now: () => performance.now(),
    timeoutMs,
    signal,
    connect: (address, port) => connect({ host: address, port: ports[port] ?? port }),
  };
}
