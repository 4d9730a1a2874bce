import type { Socket } from 'node:net';

/** What the wire needs from outside; tests put fakes here, never in place of a module. */
export interface Wire {
  /** Monotonic milliseconds since the run began. */
  now(): number;
  /** Milliseconds that one network wait lasts at most. */
  readonly timeoutMs: number;
  /** Aborted when the step is skipped or the run is stopped: every pending wait ends at once. */
  readonly signal: AbortSignal;
  /** Starts a TCP connection. */
  connect(address: string, port: number): Socket;
}
