import { connect, Socket } from 'node:net';
import { createSecureContext } from 'node:tls';
import { beforeAll, expect, test } from 'vitest';
import { probeNeighbours } from '../../src/mail/probe-neighbours.ts';
import { type Minted, mintCertificate } from '../helpers/certificate-mint.ts';
import { scriptedServer, type Talk } from '../helpers/scripted-server.ts';
import { testWire } from '../helpers/test-wire.ts';

let minted: Minted;
beforeAll(async () => {
  minted = await mintCertificate({ subject: 'mail.example.com' });
});

const target = { host: 'mail.example.com', address: '127.0.0.1' };

async function look(port: number, script: (talk: Talk) => Promise<unknown>, limitMs = 4_000) {
  const server = await scriptedServer(script);
  const found = await probeNeighbours(target, [port], testWire({ ports: { [port]: server.port } }), limitMs);
  return { found, received: server.received };
}

const encrypted = async (talk: Talk) => talk.secure(createSecureContext({ cert: minted.pem, key: minted.key }));

const smtp = (ehlo: string) => async (talk: Talk) => {
  await talk.send('220 mail.example.com ESMTP\r\n');
  await talk.answer(ehlo);
};

test('SMTP with STARTTLS is recognised, and only EHLO and QUIT are sent', async () => {
  const { found, received } = await look(587, smtp('250-mail.example.com\r\n250-SIZE 1000\r\n250 STARTTLS\r\n'));
  expect(found).toEqual([{ port: 587, state: 'answers', security: 'starttls' }]);
  expect(received.filter((line) => line !== 'QUIT')).toEqual(['EHLO [127.0.0.1]']);
});

test.for([
  ['SMTP without STARTTLS', smtp('250 mail.example.com\r\n'), 'answers', 'none'],
  ['SMTP that turns us away', (talk: Talk) => talk.send('554 go away\r\n'), 'answers', null],
  ['SSH', (talk: Talk) => talk.send('SSH-2.0-OpenSSH_9.6\r\n'), 'other', null],
  [
    'FTP',
    async (talk: Talk) => {
      await talk.send('220 files ready\r\n');
      await talk.answer('500 unknown command\r\n');
    },
    'other',
    null,
  ],
  ['a port that hangs up', async (talk: Talk) => talk.end(), 'other', null],
] satisfies [string, (talk: Talk) => Promise<unknown>, string, string | null][])(
  '%s',
  async ([, script, state, security]) => {
    const { found } = await look(2525, script);
    expect(found).toEqual([{ port: 2525, state, security }]);
  },
);

test('TLS from the first byte is found at once on 465 and after a short silence elsewhere', async () => {
  expect((await look(465, encrypted)).found).toEqual([{ port: 465, state: 'answers', security: 'tls' }]);
  expect((await look(8465, encrypted, 800)).found).toEqual([{ port: 8465, state: 'answers', security: 'tls' }]);
});

test('a server on 465 that starts in plain text is recognised as well', async () => {
  const { found } = await look(465, smtp('250-mail.example.com\r\n250 STARTTLS\r\n'));
  expect(found).toEqual([{ port: 465, state: 'answers', security: 'starttls' }]);
});

test('a port that connects and says nothing at all is something else', async () => {
  expect((await look(25, async () => {}, 200)).found).toEqual([{ port: 25, state: 'other', security: null }]);
});

test('several ports are looked at together, in the order asked: answering, refused and silent ones', async () => {
  const server = await scriptedServer(smtp('250 STARTTLS\r\n'));
  const wire = {
    ...testWire({}),
    // A socket that never connects stands for a firewall that swallows everything.
    connect: (host: string, port: number) =>
      port === 25 ? neverConnecting() : connect({ host, port: port === 587 ? server.port : 1 }),
  };
  expect(await probeNeighbours(target, [25, 465, 587], wire, 400)).toEqual([
    { port: 25, state: 'silent', security: null },
    { port: 465, state: 'refused', security: null },
    { port: 587, state: 'answers', security: 'starttls' },
  ]);
});

test('skipping the step ends the probes at once, and what is not known is not told', async () => {
  const abort = new AbortController();
  const wire = { ...testWire({ signal: abort.signal }), connect: neverConnecting };
  const pending = probeNeighbours(target, [25, 587], wire, 600_000);
  abort.abort();
  expect(await pending).toEqual([]);
});

function neverConnecting(): Socket {
  return Object.assign(new Socket(), { connecting: true });
}
