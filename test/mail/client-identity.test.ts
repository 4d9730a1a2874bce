import { createPrivateKey } from 'node:crypto';
import { connect as connectPlain } from 'node:net';
import { createServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { handshake } from '../../src/mail/handshake.ts';
import { probeTlsVersions } from '../../src/mail/probe-tls-versions.ts';
import type { SecureOptions } from '../../src/mail/secure-context.ts';
import { mintCertificate } from '../helpers/certificate-mint.ts';
import { testWire } from '../helpers/test-wire.ts';

const host = 'mail.example.com';

/** A server that asks for a client certificate, takes any or none, and keeps the names that it was shown. */
async function askingServer() {
  const own = await mintCertificate({ subject: host });
  const shown: (string | null)[] = [];
  const server = createServer(
    { cert: own.pem, key: own.key, requestCert: true, rejectUnauthorized: false },
    (socket) => {
      shown.push(socket.getPeerX509Certificate()?.subject ?? null);
      socket.on('error', () => {}).end('220 seen\r\n');
    },
  );
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  return { shown, port: typeof address === 'object' && address !== null ? address.port : 0 };
}

async function identityOf(subject: string) {
  const { certificate, key } = await mintCertificate({ subject });
  return { certificate, key: createPrivateKey(key), chain: [] };
}

test('a server that asks sees the certificate of this connection, and never that of another', async () => {
  const { shown, port } = await askingServer();
  const [one, other] = await Promise.all([identityOf('one'), identityOf('other')]);
  const roots: readonly string[] = [];
  const connected = async (options: SecureOptions): Promise<void> => {
    const plain = connectPlain({ host: '127.0.0.1', port });
    const { socket } = await handshake(plain, host, { roots, ...options }, testWire({}));
    // The server has judged the client by the time that it speaks.
    await new Promise((resolve) => socket.once('data', resolve));
    socket.destroy();
  };
  for (const identity of [one, undefined, other, one]) await connected(identity === undefined ? {} : { identity });
  expect(shown).toEqual(['CN=one', null, 'CN=other', 'CN=one']);
});

test('so do the probes of TLS versions', async () => {
  const { shown, port } = await askingServer();
  const identity = await identityOf('one');
  const target = { host, address: '127.0.0.1', port };
  const common = { mode: 'tls', helo: 'client.example.com', wire: testWire({}), versions: ['TLSv1.2'] } as const;
  await probeTlsVersions(target, { ...common, identity });
  await probeTlsVersions(target, common);
  expect(shown).toEqual(['CN=one', null]);
});
