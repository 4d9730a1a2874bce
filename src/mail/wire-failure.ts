import type { Stage } from '../findings/stage.ts';
import type { ProxyReason } from './proxy-fault.ts';

/** Why the wire could not go on. */
export type WireFailureKind =
  | 'refused'
  | 'timeout'
  | 'unreachable'
  | 'reset'
  | 'closed'
  | 'aborted'
  | 'tls'
  /** There is no way to the proxy, or none through it: `proxy` says why. */
  | 'proxy-unreachable'
  | 'proxy-refused'
  /** The reply cannot be read: no code, NUL, over 64 KiB, closed in mid-reply. */
  | 'nul'
  | 'reply-too-long'
  | 'no-reply-code'
  | 'closed-in-mid-reply';

/** Thrown by everything on the wire that cannot go on. Carries facts, never a password. */
export class WireFailure extends Error {
  override readonly name = 'WireFailure';

  constructor(
    readonly kind: WireFailureKind,
    readonly stage: Stage,
    /** Node's or OpenSSL's own word: `ECONNREFUSED`, `ERR_SSL_WRONG_VERSION_NUMBER`, an alert's text. */
    readonly detail: string,
    /** What was received and not understood, at most 200 bytes. */
    readonly sample: Buffer | null = null,
    readonly proxy: ProxyReason | null = null,
  ) {
    super(`${stage}: ${kind} ${detail}`);
  }
}
