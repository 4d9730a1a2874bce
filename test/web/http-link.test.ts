import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { HttpLink } from '../../src/web/http-link.ts';
import type { HttpRequest } from '../../src/web/http-request.ts';
import { converse, failureOf, loopbackWire, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';
import { webServer } from '../helpers/web-server.ts';

const plainLink = (port: number, wire = loopbackWire()) =>
  converse(HttpLink.open({ host: '127.0.0.1', address: '127.0.0.1', port }, null, wire));

const question = (port: number, more: Partial<HttpRequest> = {}): HttpRequest => ({
  ...{ method: 'GET', url: new URL(`http://127.0.0.1:${port}/v1.0/users?x=1`), headers: {}, body: null, shown: null },
  ...more,
});

/** Answers every question of a client with the same bytes, once its header has ended. */
const saying = (...pieces: readonly (string | Buffer)[]) =>
  scriptedServer(async (talk) => {
    for (let line = await talk.line(); line !== null && line !== ''; line = await talk.line());
    for (const piece of pieces) await talk.send(piece);
  });

describe('a connection to a web service', () => {
  test('takes one question after the other, without a second connection', async () => {
    const server = await webServer(({ path }, response) => response.end(`you asked ${path}`), null);
    const link = await plainLink(server.port);
    const asked = async (path: string) => {
      const url = new URL(path, server.url);
      return (await converse(link.ask(question(server.port, { url })))).text;
    };
    expect([await asked('/one'), await asked('/two?x=1'), await asked('/three')]).toEqual([
      'you asked /one',
      'you asked /two?x=1',
      'you asked /three',
    ]);
    expect(server.connections()).toBe(1);
    expect(link.isOpen).toBe(true);
    link.close();
    expect(link.isOpen).toBe(false);
  });

  test('sends method, header and body as they are, and takes status, header and text', async () => {
    const server = await webServer((_, response) => {
      response.writeHead(429, 'Too Many', { 'Retry-After': '7', 'X-Two': ['a', 'b'] }).end('später');
    }, null);
    const link = await plainLink(server.port);
    const wish = { method: 'POST', body: 'ä=1', headers: { Accept: 'text/plain' } } as const;
    const reply = await converse(link.ask(question(server.port, wish)));
    expect(reply).toMatchObject({ status: 429, reason: 'Too Many', text: 'später' });
    expect(reply.headers.get('retry-after')).toBe('7');
    expect(reply.headers.get('x-two')).toBe('a, b');
    expect(server.asked).toMatchObject([
      {
        method: 'POST',
        path: '/v1.0/users?x=1',
        body: 'ä=1',
        headers: { accept: 'text/plain', 'content-length': '4', host: `127.0.0.1:${server.port}` },
      },
    ]);
    link.close();
  });

  test('shows question and answer as they were meant to be shown', async () => {
    const server = await webServer((_, response) => response.end('{"access_token":"geheim"}\r\nsecond'), null);
    const link = await plainLink(server.port);
    const events: WireEvent[] = [];
    const wish = { method: 'POST', body: 'secret=1', shown: 'secret=•••' } as const;
    const showAnswer = (text: string) => text.replace('geheim', '•••');
    await converse(link.ask(question(server.port, { ...wish, showAnswer })), events);
    expect(transcriptOf(events)).toEqual([
      `C: POST http://127.0.0.1:${server.port}/v1.0/users?x=1`,
      'C: secret=•••',
      'S: 200 OK',
      'S: {"access_token":"•••"}',
      'S: second',
    ]);
    link.close();
  });

  test('is encrypted from the first byte and shows the certificate, which it does not judge', async () => {
    const server = await webServer((_, response) => response.end('ok'), ['elsewhere.test']);
    const target = { host: '127.0.0.1', address: '127.0.0.1', port: server.port };
    const link = await converse(HttpLink.open(target, {}, loopbackWire()));
    expect(link.tls?.version).toBe('TLSv1.3');
    expect(link.tls?.chain[0]?.subjectAltName).toBe('DNS:elsewhere.test');
    const { text } = await converse(link.ask(question(server.port, { url: server.url })));
    expect(text).toBe('ok');
    link.close();
  });

  test('does not follow a redirection', async () => {
    const server = await webServer((_, response) => response.writeHead(302, { Location: '/other' }).end(), null);
    const link = await plainLink(server.port);
    expect(await converse(link.ask(question(server.port)))).toMatchObject({ status: 302 });
    expect(server.asked).toHaveLength(1);
    link.close();
  });
});

describe('a connection to a web service ends with a failure where', () => {
  test.for([
    ['nothing comes back', [], { kind: 'timeout' }],
    ['the answer stops half-way', ['HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf'], { kind: 'timeout' }],
    ['something else answers', ['SSH-2.0-OpenSSH_9.6\r\n'], { kind: 'no-reply-code' }],
    [
      'the header does not end',
      [`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
      { kind: 'reply-too-long', detail: 'HPE_HEADER_OVERFLOW' },
    ],
    [
      'the answer does not end',
      [`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(1024 * 1024 + 1)}`],
      { kind: 'reply-too-long', detail: '1048576' },
    ],
  ] as const)('%s', async ([, pieces, failure]) => {
    const server = await saying(...pieces);
    const link = await plainLink(server.port, loopbackWire({ timeoutMs: 300 }));
    expect(await failureOf(link.ask(question(server.port)))).toMatchObject({ stage: 'message', ...failure });
    expect(link.isOpen).toBe(false);
  });

  test('something else answers, and shows what it said', async () => {
    const server = await saying('220 mail.example.test ESMTP\r\n');
    const link = await plainLink(server.port);
    const { sample } = await failureOf(link.ask(question(server.port)));
    expect(sample?.toString()).toBe('220 mail.example.test ESMTP\r\n');
  });

  test('the server resets it', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.line();
      talk.reset();
    });
    const link = await plainLink(server.port);
    expect(await failureOf(link.ask(question(server.port)))).toMatchObject({ kind: 'reset', stage: 'message' });
  });

  test('the server ends it without an answer', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.line();
      talk.end();
    });
    const link = await plainLink(server.port);
    expect(['reset', 'closed']).toContain((await failureOf(link.ask(question(server.port)))).kind);
  });

  test('the user stops it', async () => {
    const stop = new AbortController();
    const server = await webServer(() => stop.abort(), null);
    const link = await plainLink(server.port, loopbackWire({ signal: stop.signal }));
    expect(await failureOf(link.ask(question(server.port)))).toMatchObject({ kind: 'aborted' });
    expect(link.isOpen).toBe(false);
  });

  test('nothing listens', async () => {
    const server = await scriptedServer(async (talk) => talk.end());
    const target = { host: '127.0.0.1', address: '127.0.0.2', port: server.port };
    expect(await failureOf(HttpLink.open(target, null, loopbackWire()))).toMatchObject({
      ...{ kind: 'refused', stage: 'connect' },
    });
  });

  test('the port does not speak TLS', async () => {
    const server = await saying('HTTP/1.1 400 Bad Request\r\n\r\n');
    const target = { host: '127.0.0.1', address: '127.0.0.1', port: server.port };
    const failure = await failureOf(HttpLink.open(target, {}, loopbackWire({ timeoutMs: 500 })));
    expect(failure.stage).toBe('tls');
  });
});
