import type { Stage } from '../findings/stage.ts';

/** What a step is waiting for, so that the screen can say so with a countdown. */
export interface Wait {
  readonly for:
    | 'resolver'
    | 'connect'
    | 'greeting'
    | 'reply'
    | 'handshake'
    | 'probes'
    | 'near-misses'
    | 'neighbours'
    | 'ticket'
    | 'domain'
    | 'mailbox';
  /** What was asked: a host, `203.0.113.7:25`, or a command. */
  readonly target: string;
  readonly stage: Stage | null;
  /** Milliseconds on the run's clock. */
  readonly since: number;
  /** Milliseconds that the wait lasts at most. */
  readonly limit: number;
}
