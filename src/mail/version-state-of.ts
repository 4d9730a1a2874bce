import type { HandshakeEnd } from './probe-handshake.ts';
import type { VersionState } from './tls-version.ts';

/** Alerts with which servers refuse a version (RFC 8446 section 6.2), as OpenSSL names them, or their choice of another one. */
const refusals =
  /ALERT_(?:PROTOCOL_VERSION|HANDSHAKE_FAILURE|INSUFFICIENT_SECURITY|ILLEGAL_PARAMETER|DECODE_ERROR)|INAPPROPRIATE_FALLBACK|UNSUPPORTED_PROTOCOL|WRONG_SSL_VERSION/;

/**
 * What a handshake in one TLS version says about that version. `no-tls-record`: the answer was plain text, or an alert
 * in a record of another version; OpenSSL can't tell the two apart.
 */
export function versionStateOf(end: HandshakeEnd): VersionState | 'no-tls-record' {
  if (end.ended === 'done') return 'accepted';
  if (end.ended === 'aborted') return 'unknown';
  // An error of OpenSSL before the server has said a word is our own; hanging up is the server's answer.
  if (!end.heard) return end.code.startsWith('ERR_') ? 'unknown' : 'refused';
  if (end.code === 'ERR_SSL_WRONG_VERSION_NUMBER') return 'no-tls-record';
  return refusals.test(end.code) ? 'refused' : 'unknown';
}
