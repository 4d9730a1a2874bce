import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createSecureContext, createServer, type SecureVersion } from 'node:tls';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { probeTlsVersions } from '../../src/mail/probe-tls-versions.ts';
import { speaksTls } from '../../src/mail/speaks-tls.ts';
import { tlsVersions } from '../../src/mail/tls-version.ts';
import { type Minted, mintCertificate } from '../helpers/certificate-mint.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';
import { testWire } from '../helpers/test-wire.ts';

let minted: Minted;
beforeAll(async () => {
  minted = await mintCertificate({ subject: 'mail.example.com', key: 'rsa-2048' });
});

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

function listen(server: Server): Promise<number> {
  open.push(server);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

function limits(minVersion: SecureVersion, maxVersion: SecureVersion) {
  return { cert: minted.pem, key: minted.key, minVersion, maxVersion, ciphers: 'DEFAULT:@SECLEVEL=0' };
}

const target = (port: number) => ({ host: 'mail.example.com', address: '127.0.0.1', port });
const helo = 'client.example.com';

test.for([
  ['TLSv1', 'TLSv1.3', ['accepted', 'accepted', 'accepted', 'accepted']],
  ['TLSv1', 'TLSv1.1', ['accepted', 'accepted', 'refused', 'refused']],
  ['TLSv1.2', 'TLSv1.2', ['refused', 'refused', 'accepted', 'refused']],
  ['TLSv1.2', 'TLSv1.3', ['refused', 'refused', 'accepted', 'accepted']],
  ['TLSv1.3', 'TLSv1.3', ['refused', 'refused', 'refused', 'accepted']],
] satisfies [SecureVersion, SecureVersion, string[]][])('a server from %s to %s', async ([min, max, expected]) => {
  const port = await listen(createServer(limits(min, max)));
  const told = new Map<string, string>();
  const states = await probeTlsVersions(target(port), {
    mode: 'tls',
    helo,
    wire: testWire({}),
    onResult: (version, state) => told.set(version, state),
  });
  expect(tlsVersions.map((version) => states[version])).toEqual(expected);
  expect(Object.fromEntries(told)).toEqual(states);
});

test('behind STARTTLS the same is found out, with nothing but EHLO and STARTTLS', async () => {
  const context = createSecureContext(limits('TLSv1.2', 'TLSv1.3'));
  const server = await scriptedServer(async (talk) => {
    await talk.send('220 mail.example.com ESMTP\r\n');
    await talk.answer('250-mail.example.com\r\n250 STARTTLS\r\n');
    await talk.answer('220 go ahead\r\n');
    talk.secure(context);
  });
  const states = await probeTlsVersions(target(server.port), { mode: 'starttls', helo, wire: testWire({}) });
  expect(states).toEqual({ TLSv1: 'refused', 'TLSv1.1': 'refused', 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' });
  expect(new Set(server.received)).toEqual(new Set([`EHLO ${helo}`, 'STARTTLS']));
});

const all = (state: string) => ({ TLSv1: state, 'TLSv1.1': state, 'TLSv1.2': state, 'TLSv1.3': state });

test.for([
  ['421 too many connections', ['421 4.7.0 too many connections\r\n']],
  ['554 in the greeting', ['554 no\r\n']],
  ['a refused EHLO', ['220 hi\r\n', '554 no\r\n']],
  ['no STARTTLS in the list', ['220 hi\r\n', '250 mail.example.com\r\n']],
  ['a refused STARTTLS', ['220 hi\r\n', '250-hi\r\n250 STARTTLS\r\n', '454 not now\r\n']],
  ['something that is no SMTP', ['SSH-2.0-OpenSSH_9.6\r\n']],
] satisfies [string, string[]][])('%s leaves every version unknown', async ([, [greeting = '', ...replies]]) => {
  const server = await scriptedServer(async (talk) => {
    await talk.send(greeting);
    for (const reply of replies) await talk.answer(reply);
  });
  const states = await probeTlsVersions(target(server.port), { mode: 'starttls', helo, wire: testWire({}) });
  expect(states).toEqual(all('unknown'));
});

test('a server that speaks plain text has refused nothing', async () => {
  const server = await scriptedServer((talk) => talk.send('220 mail.example.com ESMTP\r\n'));
  const states = await probeTlsVersions(target(server.port), { mode: 'tls', helo, wire: testWire({}) });
  expect(states).toEqual(all('unknown'));
});

test('a server that hangs up on a version refuses it', async () => {
  const newest = await listen(createServer(limits('TLSv1.3', 'TLSv1.3')));
  const port = await listen(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (hello) => {
        // Only a hello for 1.3 has 0x0304 among its versions (supported_versions, RFC 8446 section 4.2.1).
        if (!hello.includes(Buffer.from([0x00, 0x2b, 0x00, 0x03, 0x02, 0x03, 0x04]))) return socket.destroy();
        const behind = connect(newest, '127.0.0.1');
        behind.on('error', () => {});
        behind.write(hello);
        return socket.pipe(behind).pipe(socket);
      });
    }),
  );
  const states = await probeTlsVersions(target(port), { mode: 'tls', helo, wire: testWire({}) });
  expect(states).toEqual({ ...all('refused'), 'TLSv1.3': 'accepted' });
});

test('an old server that answers with a version of its own choice has refused the one asked for', async () => {
  const hello = [0x02, 0x00, 0x00, 0x26, 0x03, 0x03, ...Buffer.alloc(32, 7), 0x00, 0xc0, 0x2f, 0x00];
  const record = Buffer.from([0x16, 0x03, 0x03, 0x00, hello.length, ...hello]);
  const server = await scriptedServer((talk) => talk.send(record));
  const options = { mode: 'tls', helo, wire: testWire({}), versions: ['TLSv1.3'] } as const;
  expect(await probeTlsVersions(target(server.port), options)).toEqual({ 'TLSv1.3': 'refused' });
});

test('an alert in the record of another version is a refusal where the port does speak TLS', async () => {
  const newest = await listen(createServer(limits('TLSv1.3', 'TLSv1.3')));
  const port = await listen(
    createTcpServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', (hello) => {
        if (!hello.includes(Buffer.from([0x02, 0x03, 0x04]))) return socket.end(Buffer.from([21, 4, 4, 0, 2, 2, 70]));
        const behind = connect(newest, '127.0.0.1');
        behind.on('error', () => {});
        behind.write(hello);
        return socket.pipe(behind).pipe(socket);
      });
    }),
  );
  const states = await probeTlsVersions(target(port), { mode: 'tls', helo, wire: testWire({}) });
  expect(states).toEqual({ ...all('refused'), 'TLSv1.3': 'accepted' });
});

test('a closed port and a silent server leave every version unknown, within the limit', async () => {
  const silent = await listen(createTcpServer((socket: Socket) => socket.on('error', () => {})));
  const wire = testWire({ timeoutMs: 100 });
  expect(await probeTlsVersions(target(silent), { mode: 'starttls', helo, wire })).toEqual(all('unknown'));
  expect(await probeTlsVersions(target(silent), { mode: 'tls', helo, wire })).toEqual(all('unknown'));
  expect(await probeTlsVersions(target(1), { mode: 'tls', helo, wire })).toEqual(all('unknown'));
});

test('skipping the step ends the probes at once', async () => {
  const silent = await listen(createTcpServer((socket: Socket) => socket.on('error', () => {})));
  const abort = new AbortController();
  const wire = testWire({ timeoutMs: 600_000, signal: abort.signal });
  const pending = probeTlsVersions(target(silent), { mode: 'tls', helo, wire, versions: ['TLSv1.2'] });
  abort.abort();
  expect(await pending).toEqual({ 'TLSv1.2': 'unknown' });
});

test('a port that speaks TLS at once is told from one that does not', async () => {
  const tls = await listen(createServer(limits('TLSv1', 'TLSv1.1')));
  const plain = await scriptedServer((talk) => talk.send('220 mail.example.com ESMTP\r\n'));
  const silent = await listen(createTcpServer((socket: Socket) => socket.on('error', () => {})));
  expect(await speaksTls(target(tls), testWire({}))).toBe(true);
  expect(await speaksTls(target(plain.port), testWire({}))).toBe(false);
  expect(await speaksTls(target(silent), testWire({ timeoutMs: 100 }))).toBe(false);
  expect(await speaksTls(target(1), testWire({}))).toBe(false);
});
