import { expect, test } from 'vitest';
import { versionStateOf } from '../../src/mail/version-state-of.ts';

test.for([
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', true, 'refused'],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', true, 'refused'],
  // The server chose another version.
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', true, 'refused'],
  ['ECONNRESET', false, 'refused'],
  ['closed', false, 'refused'],
  // This machine's own OpenSSL refuses: nothing has come from the server, or it could not use what came.
  ['ERR_SSL_NO_PROTOCOLS_AVAILABLE', false, 'unknown'],
  ['ERR_SSL_UNSUPPORTED_PROTOCOL', false, 'unknown'],
  ['ERR_TLS_INVALID_PROTOCOL_VERSION', false, 'unknown'],
  ['ERR_SSL_LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED', true, 'unknown'],
  ['ERR_SSL_DH_KEY_TOO_SMALL', true, 'unknown'],
  ['ERR_SSL_EXCESSIVE_MESSAGE_SIZE', true, 'unknown'],
  ['ECONNRESET', true, 'unknown'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', true, 'no-tls-record'],
] satisfies [string, boolean, string][])('%s (server heard: %s) is %s', ([code, heard, state]) => {
  expect(versionStateOf({ ended: 'failed', code, heard })).toBe(state);
});
