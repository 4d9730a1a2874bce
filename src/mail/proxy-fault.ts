/**
 * Why there is no way through a proxy.
 *
 * - `no-answer`: nothing came back in time
 * - `unknown-name`: the proxy's own name has no address
 * - `not-a-proxy`: what answers does not speak the proxy's protocol
 * - `sign-in`: the proxy wants to know who asks (HTTP 407; RFC 1928 section 3, method 255)
 * - `not-allowed`: its rules forbid the target (HTTP 403; RFC 1928 section 6, reply 2)
 * - `target-unreachable`: the proxy itself does not get through to the target
 * - `closed`: it closes the connection without an answer
 */
export type ProxyReason =
  | 'refused'
  | 'no-answer'
  | 'unknown-name'
  | 'not-a-proxy'
  | 'sign-in'
  | 'not-allowed'
  | 'target-unreachable'
  | 'closed'
  | 'other';

/** There is no way through the proxy: it cannot be spoken to, or it does not connect to the target. */
export class ProxyFault extends Error {
  override readonly name = 'ProxyFault';

  constructor(
    readonly kind: 'proxy-unreachable' | 'proxy-refused',
    readonly reason: ProxyReason,
    /** Node's error code, or the proxy's own words: `403 Access violation`, `SOCKS reply 2: …`; empty where nothing came. */
    readonly detail: string,
  ) {
    super(`${kind}: ${reason} ${detail}`);
  }
}
