import { connect, createServer, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSocket } from '../../src/mail/open-socket.ts';
import { proxyConnect } from '../../src/mail/proxy-connect.ts';
import { secureContext } from '../../src/mail/secure-context.ts';
import { WireFailure } from '../../src/mail/wire-failure.ts';
import { mintCertificate } from '../helpers/certificate-mint.ts';
import { httpProxy, type ProxyWish, socksProxy } from '../helpers/proxies.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';
import { testWire } from '../helpers/test-wire.ts';

const direct = (address: string, port: number): Socket => connect({ host: address, port });

const kinds = [
  ['SOCKS 5', (wish: ProxyWish = {}) => socksProxy(wish)],
  ['HTTP', (wish: ProxyWish = {}) => httpProxy(wish)],
] as const;

function wireThrough(proxy: URL, timeoutMs = 5_000, signal?: AbortSignal) {
  return {
    ...testWire({ timeoutMs, ...(signal === undefined ? {} : { signal }) }),
    connect: proxyConnect(proxy, direct),
  };
}

async function failureThrough(proxy: URL, address: string, port: number, timeoutMs?: number): Promise<WireFailure> {
  const failure = await openSocket({ host: address, address, port }, wireThrough(proxy, timeoutMs)).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof WireFailure)) throw new Error('The connection was opened.');
  return failure;
}

function lineOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
      if (text.includes('\n')) resolve(text);
    });
    socket.once('close', () => reject(new Error(`closed after ${text}`)));
  });
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

describe.each(kinds)('through a proxy for %s', (_, start) => {
  test('both sides hear each other, and the end is told', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.send('220 ready\r\n');
      await talk.answer('250 heard\r\n');
      talk.end();
    });
    const proxy = await start();
    const target = { host: 'mail.test', address: '127.0.0.1', port: server.port };
    const socket = await openSocket(target, wireThrough(proxy.url));
    expect(await lineOf(socket)).toBe('220 ready\r\n');
    socket.write('EHLO ');
    socket.write('client\r\n');
    expect(await lineOf(socket)).toBe('250 heard\r\n');
    await new Promise<void>((resolve) => socket.once('close', () => resolve()));
    expect(server.received).toEqual(['EHLO client']);
    expect(proxy.asked).toEqual([`127.0.0.1:${server.port}`]);
  });

  test('a name goes to the proxy, a name with umlauts in ASCII', async () => {
    const server = await scriptedServer((talk) => talk.send('220 ready\r\n'));
    const proxy = await start({ names: { 'xn--exmple-cua.test': '127.0.0.1' } });
    const address = 'exämple.test';
    const socket = await openSocket({ host: address, address, port: server.port }, wireThrough(proxy.url));
    expect(await lineOf(socket)).toBe('220 ready\r\n');
    socket.destroy();
    expect(proxy.asked).toEqual([`xn--exmple-cua.test:${server.port}`]);
  });

  test('an IPv6 address is written as the protocol wants it', async () => {
    const proxy = await start({ refusal: { reply: 2 } });
    await failureThrough(proxy.url, 'fe80::7:1%eth0', 587).catch(() => {});
    expect(proxy.asked).toEqual([expect.stringMatching(/^(?:fe80::7:1|\[fe80::7:1\]):587$/)]);
  });

  test('TLS goes through, with much in both directions', async () => {
    const { pem, key } = await mintCertificate({ subject: 'mail.test', names: ['mail.test'] });
    const much = Buffer.alloc(3_000_000, 'abcdefg');
    const server = createServer((plain) => {
      const secure = new TLSSocket(plain, { isServer: true, cert: pem, key });
      secure.on('error', () => {}).pipe(secure);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
    const place = server.address();
    if (place === null || typeof place === 'string') throw new Error('no port');
    const proxy = await start();
    const socket = await openSocket(
      { host: 'mail.test', address: '127.0.0.1', port: place.port },
      wireThrough(proxy.url),
    );
    const secure = connectTls({ socket, secureContext: secureContext({}), rejectUnauthorized: false });
    secure.end(much);
    const parts: Buffer[] = [];
    for await (const part of secure) parts.push(part);
    expect(Buffer.concat(parts).equals(much)).toBe(true);
  });

  test('nobody listens where the proxy should be', async () => {
    const { url } = await start();
    const wrong = new URL(`${url.protocol}//127.0.0.1:${await closedPort()}`);
    const failure = await failureThrough(wrong, '192.0.2.1', 587);
    expect(failure).toMatchObject({ kind: 'proxy-unreachable', proxy: 'refused', detail: 'ECONNREFUSED' });
  });

  test('a mail server at the place of the proxy is no proxy', async () => {
    const server = await scriptedServer((talk) => talk.send('220 mail.test ESMTP\r\n'));
    const { url } = await start();
    const wrong = new URL(`${url.protocol}//127.0.0.1:${server.port}`);
    const failure = await failureThrough(wrong, '192.0.2.1', 587);
    expect(failure).toMatchObject({ kind: 'proxy-unreachable', proxy: 'not-a-proxy', detail: '220 mail.test ESMTP' });
  });

  test('a proxy that closes without a word has said no', async () => {
    const server = await scriptedServer(async ({ socket }) => socket.once('data', () => socket.end()));
    const { url } = await start();
    const wrong = new URL(`${url.protocol}//127.0.0.1:${server.port}`);
    expect(await failureThrough(wrong, '192.0.2.1', 587)).toMatchObject({
      kind: expect.stringMatching(/^proxy-/),
      proxy: 'closed',
    });
  });

  test('a silent proxy costs one wait', async () => {
    const proxy = await start({ silent: true });
    const began = performance.now();
    const failure = await failureThrough(proxy.url, '192.0.2.1', 587, 200);
    expect(failure).toMatchObject({ kind: expect.stringMatching(/^proxy-/), proxy: 'no-answer' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('the signal ends the wait for the proxy at once', async () => {
    const proxy = await start({ silent: true });
    const stop = new AbortController();
    const target = { host: 'mail.test', address: '192.0.2.1', port: 587 };
    const opening = openSocket(target, wireThrough(proxy.url, 60_000, stop.signal));
    setImmediate(() => stop.abort());
    await expect(opening).rejects.toMatchObject({ kind: 'aborted' });
  });
});

test('SOCKS tells a target that refuses from a proxy that does', async () => {
  const proxy = await socksProxy();
  expect(await failureThrough(proxy.url, '127.0.0.1', await closedPort())).toMatchObject({
    kind: 'refused',
    detail: 'ECONNREFUSED',
  });
  const strict = await socksProxy({ refusal: { reply: 2 } });
  expect(await failureThrough(strict.url, '192.0.2.1', 587)).toMatchObject({
    kind: 'proxy-refused',
    proxy: 'not-allowed',
    detail: 'SOCKS reply 2: connection not allowed by ruleset',
  });
});

test.each([
  [1, 'other'],
  [3, 'target-unreachable'],
  [4, 'target-unreachable'],
  [6, 'target-unreachable'],
  [7, 'other'],
  [8, 'target-unreachable'],
  [99, 'other'],
])('SOCKS reply %i is told as %s', async (reply, reason) => {
  const proxy = await socksProxy({ refusal: { reply } });
  expect(await failureThrough(proxy.url, '192.0.2.1', 587)).toMatchObject({ kind: 'proxy-refused', proxy: reason });
});

test('a SOCKS proxy that wants a sign-in says so', async () => {
  const proxy = await socksProxy({ method: 255 });
  expect(await failureThrough(proxy.url, '192.0.2.1', 587)).toMatchObject({ kind: 'proxy-refused', proxy: 'sign-in' });
});

test.each([
  [403, 'Access violation', 'not-allowed'],
  [405, 'Method Not Allowed', 'not-allowed'],
  [407, 'Proxy Authentication Required', 'sign-in'],
  [400, 'Bad Request', 'other'],
  [502, 'Bad Gateway', 'target-unreachable'],
  [504, 'Gateway Timeout', 'target-unreachable'],
])('HTTP status %i %s is told as %s', async (status, phrase, reason) => {
  const proxy = await httpProxy({ refusal: { status, phrase } });
  expect(await failureThrough(proxy.url, '192.0.2.1', 587)).toMatchObject({
    ...{ kind: 'proxy-refused', proxy: reason, detail: `${status} ${phrase}` },
  });
});

test('answers that come byte by byte or with the greeting in the same breath are understood', async () => {
  const slow = await scriptedServer(async (talk) => {
    for (const byte of 'HTTP/1.1 200 OK\r\nVia: x\r\n\r\n220 ready\r\n') await talk.send(byte);
  });
  const target = { host: 'mail.test', address: '192.0.2.1', port: 587 };
  const bytewise = await openSocket(target, wireThrough(new URL(`http://127.0.0.1:${slow.port}`)));
  expect(await lineOf(bytewise)).toBe('220 ready\r\n');
  bytewise.destroy();
  const quick = await scriptedServer(async (talk) => {
    await talk.send(Buffer.from('0500050000010000000000003232302072656164790d0a', 'hex'));
  });
  const atOnce = await openSocket(target, wireThrough(new URL(`socks5://127.0.0.1:${quick.port}`)));
  expect(await lineOf(atOnce)).toBe('220 ready\r\n');
  atOnce.destroy();
});

test('an endless head of an answer is given up', async () => {
  const server = await scriptedServer((talk) => talk.send(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}`));
  const proxy = new URL(`http://127.0.0.1:${server.port}`);
  expect(await failureThrough(proxy, '192.0.2.1', 587)).toMatchObject({ proxy: 'not-a-proxy' });
});
