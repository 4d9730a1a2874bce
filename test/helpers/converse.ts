import { connect } from 'node:net';
import { Dialogue } from '../../src/mail/dialogue.ts';
import type { Wire } from '../../src/mail/wire.ts';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { WireFailure } from '../../src/mail/wire-failure.ts';

/** A wire over real sockets, for servers on loopback. */
export function loopbackWire({ timeoutMs = 5000, signal = new AbortController().signal } = {}): Wire {
  const start = performance.now();
  return {
    now: () => performance.now() - start,
    timeoutMs,
    signal,
    connect: (address, port) => connect({ host: address, port }),
  };
}

/** Runs something on the wire to its end; `events`, where given, gets everything that it tells. */
export async function converse<T>(talk: AsyncGenerator<WireEvent, T>, events: WireEvent[] = []): Promise<T> {
  for (;;) {
    const { done, value } = await talk.next();
    if (done) return value;
    events.push(value);
  }
}

/** Connects to a port on 127.0.0.1. */
export function open(port: number, wire: Wire = loopbackWire(), host = 'mail.example.com'): Promise<Dialogue> {
  return converse(Dialogue.open({ host, address: '127.0.0.1', port }, wire));
}

/** The failure that something on the wire ends with. */
export async function failureOf(
  talk: AsyncGenerator<WireEvent, unknown>,
  events: WireEvent[] = [],
): Promise<WireFailure> {
  try {
    await converse(talk, events);
  } catch (error) {
    if (error instanceof WireFailure) return error;
    throw error;
  }
  throw new Error('It did not fail.');
}

/** The transcript that events hold: `C: ` client, `S: ` server, `-- ` note. */
export function transcriptOf(events: readonly WireEvent[]): readonly string[] {
  const marks = { client: 'C: ', server: 'S: ', note: '-- ' };
  return events.flatMap((event) => (event.type === 'line' ? [`${marks[event.line.from]}${event.line.text}`] : []));
}
