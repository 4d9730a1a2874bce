import { Deadline } from './deadline.ts';
import { probeHandshake } from './probe-handshake.ts';
import { ProbeSocket } from './probe-socket.ts';
import type { Target } from './target.ts';
import type { Wire } from './wire.ts';

/**
 * Whether the server speaks TLS from the first byte here: a handshake works, or it answers with a TLS alert. On a
 * connection of its own, within the wire's limit; never rejects.
 */
export async function speaksTls(target: Target, wire: Wire): Promise<boolean> {
  const deadline = new Deadline(wire.timeoutMs, wire.signal);
  try {
    return await answersInTls(target, wire, deadline.signal);
  } finally {
    deadline.end();
  }
}

/** The same, until a signal aborts. */
export async function answersInTls(target: Target, wire: Wire, signal: AbortSignal): Promise<boolean> {
  try {
    const probe = await ProbeSocket.open(target.address, target.port, wire, signal);
    const versions = { min: 'TLSv1', max: 'TLSv1.3' } as const;
    const end = await probeHandshake(probe.handOver(), target.host, versions, signal);
    probe.close();
    return end.ended === 'done' || (end.ended === 'failed' && end.code.includes('_ALERT_'));
  } catch {
    return false;
  }
}
