import { ProxyFault } from './proxy-fault.ts';
import type { WireFailureKind } from './wire-failure.ts';

const kinds = new Map<string, WireFailureKind>([
  ['ECONNREFUSED', 'refused'],
  ['ETIMEDOUT', 'timeout'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['EHOSTDOWN', 'unreachable'],
  ['ENETDOWN', 'unreachable'],
  ['EADDRNOTAVAIL', 'unreachable'],
  ['EAFNOSUPPORT', 'unreachable'],
  // What a packet filter on this machine answers.
  ['EPERM', 'unreachable'],
  ['EACCES', 'unreachable'],
  ['ECONNRESET', 'reset'],
  ['ECONNABORTED', 'reset'],
  ['EPIPE', 'reset'],
]);

/** Node's code of an error, such as `ECONNREFUSED`; an error without one shows its message. */
export function errorCode(error: unknown): string {
  if (error instanceof ProxyFault) return error.detail;
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** What an error of a socket means. */
export function failureKind(error: unknown): WireFailureKind {
  if (error instanceof ProxyFault) return error.kind;
  const code = errorCode(error);
  return kinds.get(code) ?? (/^(?:ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO$)/.test(code) ? 'tls' : 'closed');
}
