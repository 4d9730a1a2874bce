import { expect, test } from 'vitest';
import { opensslErrors, opensslNumberOf } from '../../src/mail/openssl-errors.ts';

test.for([
  ['CERT_HAS_EXPIRED', 10],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 18],
  ['SELF_SIGNED_CERT_IN_CHAIN', 19],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 20],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 21],
  ['CERT_REVOKED', 23],
  ['INVALID_PURPOSE', 26],
  ['INVALID_CA', 79],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 62],
  ['ECONNRESET', null],
] satisfies [string, number | null][])('%s is number %s', ([code, number]) => {
  expect(opensslNumberOf(code)).toBe(number);
});

test('every number has a text, and no code stands twice', () => {
  const codes = Object.values(opensslErrors).flatMap(({ code }) => code ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(opensslErrors[18]?.text).toBe('self-signed certificate');
  for (const { text } of Object.values(opensslErrors)) expect(text).not.toBe('');
});
