import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { onPractice } from './on-practice.ts';
import { RawClient } from './raw-client.ts';

const anyStrength = { ciphers: 'DEFAULT:@SECLEVEL=0', minVersion: 'TLSv1' } as const;

/** TLS over STARTTLS with the practice root trusted. */
async function upgraded({ port, ca, host }: PracticeServer, options: ConnectionOptions = {}): Promise<TLSSocket> {
  const client = await RawClient.open(port);
  await client.hear(/^220 /);
  await client.say('EHLO client.practice.test');
  return client.startTls({ ca, servername: host, ...options });
}

describe('the encryption of a practice server', () => {
  test('tls-to-plaintext starts in plain text, plaintext-to-tls with TLS', async () => {
    await onPractice('tls-to-plaintext', async ({ port }) => {
      await expect(RawClient.openTls(port)).rejects.toMatchObject({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' });
    });
    await onPractice('plaintext-to-tls', async ({ port }) => {
      expect(await (await RawClient.openTls(port)).hear(/\n/)).toMatch(/^220 /);
    });
  });

  test('tls10-only takes TLS 1.0 and nothing newer', () =>
    onPractice('tls10-only', async (server) => {
      expect((await upgraded(server, anyStrength)).getProtocol()).toBe('TLSv1');
      await expect(upgraded(server, { minVersion: 'TLSv1.2' })).rejects.toThrow(/protocol/i);
    }));

  test('healthy-tls13-only takes TLS 1.3 and nothing older', () =>
    onPractice('healthy-tls13-only', async (server) => {
      expect((await upgraded(server)).getProtocol()).toBe('TLSv1.3');
      await expect(upgraded(server, { maxVersion: 'TLSv1.2' })).rejects.toThrow();
    }));

  test.for([
    ['tls-version-unsupported', 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION'],
    ['no-shared-cipher', /HANDSHAKE_FAILURE/],
    ['handshake-failed', 'ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR'],
  ] as const)('%s ends the handshake with %s', ([id, code]) =>
    onPractice(id, async (server) => {
      const expected = typeof code === 'string' ? code : expect.stringMatching(code);
      await expect(upgraded(server)).rejects.toMatchObject({ code: expected });
    }),
  );

  test('handshake-cut-off closes in the middle of the handshake', () =>
    onPractice('handshake-cut-off', async ({ port }) => {
      await expect(RawClient.openTls(port)).rejects.toMatchObject({ code: 'ECONNRESET' });
    }));

  test.for([
    ['starttls-missing', /^(?!.*STARTTLS)/s, '502'],
    ['starttls-refused', /STARTTLS/, '454'],
    ['starttls-stripped', /^(?!.*STARTTLS).*XXXXXXXA/s, '500'],
  ] as const)('%s', ([id, keywords, code]) =>
    onPractice(id, async ({ port }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220 /);
      expect(await client.say('EHLO client.practice.test')).toMatch(keywords);
      expect((await client.say('STARTTLS')).slice(0, 3)).toBe(code);
    }),
  );

  test('starttls-required refuses MAIL FROM in clear and takes it over TLS', () =>
    onPractice('starttls-required', async ({ port }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220 /);
      await client.say('EHLO client.practice.test');
      expect(await client.say('MAIL FROM:<a@practice.test>')).toMatch(/^530 5\.7\.0 Must issue a STARTTLS/);
      await client.startTls();
      await client.say('EHLO client.practice.test');
      expect(await client.say('MAIL FROM:<a@practice.test>')).toMatch(/^250/);
    }));

  test('starttls-injected sends plain text in one piece with the go-ahead', () =>
    onPractice('starttls-injected', async ({ port }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220 /);
      await client.say('EHLO client.practice.test');
      expect(await client.say('STARTTLS')).toMatch(/^220 .*\r\n250-injected\.example\r\n250 AUTH PLAIN\r\n$/);
    }));
});

describe('the certificate of a practice server', () => {
  test.for([
    ['healthy-starttls', null],
    ['healthy-ecdsa', null],
    ['healthy-rsa', null],
    ['healthy-wildcard', null],
    ['cert-self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['cert-self-signed-in-chain', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['cert-unknown-issuer', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    ['cert-incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ['cert-expired', 'CERT_HAS_EXPIRED'],
    ['cert-expired-intermediate', 'CERT_HAS_EXPIRED'],
    ['cert-not-yet-valid', 'CERT_NOT_YET_VALID'],
    ['cert-hostname-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['cert-wrong-purpose', 'INVALID_PURPOSE'],
    ['antivirus', 'SELF_SIGNED_CERT_IN_CHAIN'],
    ['cert-expires-soon', null],
  ] as const)('of %s: %s', ([id, verdict]) =>
    onPractice(id, async (server) => {
      const socket = await upgraded(server);
      expect(socket.authorized ? null : codeOf(socket.authorizationError)).toBe(verdict);
    }),
  );

  test('cert-expires-soon has ten days left', () =>
    onPractice('cert-expires-soon', async (server) => {
      const left = Date.parse((await upgraded(server)).getPeerCertificate().valid_to) - Date.now();
      expect(Math.round(left / 86_400_000)).toBe(10);
    }));

  test('weak-key has an RSA key of 1024 bits', () =>
    onPractice('weak-key', async (server) => {
      expect((await upgraded(server, anyStrength)).getPeerCertificate().bits).toBe(1024);
    }));

  test('cert-weak-signature is signed with SHA-1', () =>
    onPractice('cert-weak-signature', async (server) => {
      const leaf = (await upgraded(server, anyStrength)).getPeerCertificate().raw;
      expect(leaf.includes(Buffer.from('2a8648ce3d0401', 'hex'))).toBe(true);
    }));

  test('cert-hostile-names carries ESC and bidi characters', () =>
    onPractice('cert-hostile-names', async (server) => {
      expect((await upgraded(server)).getPeerCertificate().subject.CN).toBe('mail\x1b]0;owned\x07\x1b[2J\u202etset');
    }));

  test('cert-revoked staples an OCSP response that says so', () =>
    onPractice('cert-revoked', async ({ port, ca, host }) => {
      const client = await RawClient.open(port);
      await client.hear(/^220 /);
      await client.say('EHLO client.practice.test');
      await client.say('STARTTLS');
      const options = { socket: client.release(), ca, servername: host, requestOCSP: true };
      const socket = connect(options);
      const [response]: Buffer[] = await once(socket, 'OCSPResponse');
      const serial = new X509Certificate(socket.getPeerCertificate().raw).serialNumber;
      expect(response?.includes(Buffer.from(serial, 'hex'))).toBe(true);
      socket.destroy();
    }));

  test('ca-file-missing leaves cacert.pem out, ca-file-empty leaves it empty', async () => {
    await onPractice('ca-file-missing', async (server) => {
      expect(server.configurationFiles()).not.toHaveProperty(['certificates/cacert.pem']);
    });
    await onPractice('ca-file-empty', async (server) => {
      expect(server.configurationFiles()).toHaveProperty(['certificates/cacert.pem'], '');
    });
  });
});

function codeOf(error: Error | string | null): string | null {
  if (error === null || typeof error === 'string') return error;
  return 'code' in error ? String(error.code) : error.message;
}
