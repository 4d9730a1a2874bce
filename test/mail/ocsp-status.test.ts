import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { ocspStatus } from '../../src/mail/ocsp-status.ts';
import { type Minted, mintCertificate } from '../helpers/certificate-mint.ts';
import { hasOpenssl, opensslOcsp } from '../helpers/openssl-verify.ts';

describe.skipIf(!hasOpenssl)('a response as openssl makes it (skipped where the command is not installed)', () => {
  let ca: Minted;
  let leaf: Minted;
  let serial: string;
  beforeAll(async () => {
    ca = await mintCertificate({ subject: 'Root', ca: true });
    leaf = await mintCertificate({ subject: 'mail.example.com', issuer: ca });
    serial = leaf.certificate.serialNumber;
  });
  const respond = (of: string, revoked: string | null) => opensslOcsp({ pem: leaf.pem, serial: of }, ca, revoked);

  test('good, revoked with its date, and unknown', () => {
    expect(ocspStatus(respond(serial, null), serial)).toEqual({ status: 'good', revokedAt: null });
    const revokedAt = new Date('2026-01-02T03:04:05Z');
    expect(ocspStatus(respond(serial, '260102030405Z'))).toEqual({ status: 'revoked', revokedAt });
    expect(ocspStatus(respond('01', null), serial)).toEqual({ status: 'unknown', revokedAt: null });
  });

  test("another certificate's answer does not count", () => {
    expect(ocspStatus(respond(serial, '260102030405Z'), 'ABCDEF')).toBeNull();
  });

  test('cut off or changed anywhere it never throws', () => {
    const response = respond(serial, '260102030405Z');
    for (let length = 0; length < response.length; length++) ocspStatus(response.subarray(0, length), serial);
    fc.assert(
      fc.property(fc.nat(response.length - 1), fc.nat(255), (at, byte) => {
        const changed = Buffer.from(response);
        changed[at] = byte;
        ocspStatus(changed, serial);
      }),
    );
  });
});

test('bytes that are no response have no status', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => ocspStatus(Buffer.from(bytes)) === null));
});
