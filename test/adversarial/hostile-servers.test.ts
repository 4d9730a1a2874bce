import { describe, expect, test } from 'vitest';
import { stepIds } from '../../src/diagnosis/step-id.ts';
import type { Talk } from '../helpers/scripted-server.ts';
import { diagnosePort, identity } from './diagnose-port.ts';
import { type Moment, playMailServer } from './play-mail-server.ts';

const { context, roots } = await identity();
const timeoutMs = 400;

/** Sends the same bytes as long as somebody takes them. */
async function flood(talk: Talk, bytes: string | Buffer): Promise<void> {
  while (!talk.socket.destroyed && talk.socket.writable) {
    await talk.send(bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Sends a piece now and then, so that nothing ever ends and nothing is ever silent. */
async function drip(talk: Talk, piece: string): Promise<void> {
  while (!talk.socket.destroyed && talk.socket.writable) {
    await talk.send(piece);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const tricks: { readonly [name: string]: (talk: Talk) => unknown } = {
  'closes the connection': (talk) => talk.end(),
  'resets the connection': (talk) => talk.reset(),
  'says nothing': () => {},
  'drips one character at a time': (talk) => drip(talk, '2'),
  'drips lines of a reply without end': (talk) => drip(talk, '250-a\r\n'),
  'sends a line without end': (talk) => flood(talk, Buffer.alloc(65_536, 0x61)),
  'sends a reply without end': (talk) => flood(talk, '250-x\r\n'.repeat(9_000)),
  'sends a hundred thousand EHLO lines': (talk) => talk.send(`${'250-X-FOO bar\r\n'.repeat(100_000)}250 x\r\n`),
  'sends challenges without end': async (talk) => {
    await talk.send('334 \r\n');
    while ((await talk.answer('334 \r\n')) !== null);
  },
  'sends NUL': (talk) => talk.send('250 a\0b\r\n'),
  'ends lines with a bare CR': (talk) => talk.send('250 ok\r250 ok\r'),
  'ends lines with a bare LF': (talk) => talk.send('250 ok\n'),
  'sends bytes above 127 and escapes': (talk) => talk.send(Buffer.from('550 \x9b2J\xff\xfe\x1b]0;x\r\n', 'latin1')),
  'sends a code of four digits': (talk) => talk.send('2500 ok\r\n'),
  'sends the code 999': (talk) => talk.send('999 no\r\n'),
  'sends the code 000': (talk) => talk.send('000 no\r\n'),
  'sends random bytes': (talk) => talk.send(Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) & 0xff))),
  'speaks HTTP': (talk) => talk.send('HTTP/1.1 400 Bad Request\r\n\r\n'),
  'sends a TLS alert': (talk) => talk.send(Buffer.from([0x15, 3, 1, 0, 2, 2, 40])),
  'sends TLS records without end': (talk) =>
    flood(talk, Buffer.concat([Buffer.from([0x16, 3, 3, 0x40, 0]), Buffer.alloc(0x4000)])),
  'says 421': (talk) => talk.send('421 bye\r\n'),
  'says 554': (talk) => talk.send('554 no\r\n'),
  'says yes to everything in advance': (talk) => flood(talk, '220 hi\r\n235 ok\r\n250 ok\r\n354 go\r\n'.repeat(300)),
};

/** A server that breaks off where the envelope is taken back has answered everything by then. */
const tolerated: readonly Moment[] = ['reset'];

describe.each<Moment>([
  'greeting',
  'ehlo',
  'starttls',
  'handshake',
  'ehlo-encrypted',
  'auth',
  'signed-in',
  'mail',
  'rcpt',
  'reset',
])('a server that misbehaves at %s', (moment) => {
  test('is named, ends the diagnosis in time and crashes nothing', { timeout: 20_000 }, async () => {
    const results = await Promise.all(
      Object.entries(tricks).map(async ([name, trick]) => {
        const { port } = await playMailServer({
          context: () => context,
          scripts: {
            async [moment]({ talk }: { talk: Talk }) {
              await trick(talk);
              return 'over' as const;
            },
          },
        });
        const { codes, ms, run, texts } = await diagnosePort(port, {}, { extraRoots: roots, timeoutMs });
        const verdict = /"verdict": "(\w+)"/.exec(texts[0] ?? '')?.[1];
        return { name, codes, ms, verdict, lines: run.state.transcript.length };
      }),
    );
    for (const { name, codes, ms, verdict, lines } of results) {
      expect(codes, name).not.toContain('internal.crash');
      if (!tolerated.includes(moment)) expect(verdict, name).toBe('failed');
      expect(ms, name).toBeLessThan(stepIds.length * timeoutMs + 2_000);
      expect(lines, name).toBeLessThan(1_000);
    }
  });
});

test.each<Moment>(['greeting', 'ehlo', 'ehlo-encrypted', 'signed-in', 'mail'])(
  'ten thousand lines of a reply at %s do not hold the screen up',
  async (moment) => {
    const { port } = await playMailServer({
      context: () => context,
      scripts: {
        async [moment]({ talk }: { talk: Talk }) {
          await talk.send(`${'250-x\r\n'.repeat(9_300)}250 x\r\n`);
          return 'over' as const;
        },
      },
    });
    const { blockedMs, codes } = await diagnosePort(port, {}, { extraRoots: roots, timeoutMs });
    expect(blockedMs).toBeLessThan(200);
    expect(codes).not.toContain('internal.crash');
  },
);

test('neighbour ports that flood or keep silent cost their three seconds and no memory', {
  timeout: 10_000,
}, async () => {
  const floods = ['250-x\r\n'.repeat(9_000), Buffer.alloc(65_536, 0x61)].map((bytes) =>
    playMailServer({
      context: () => null,
      scripts: {
        async greeting({ talk }) {
          await flood(talk, bytes);
          return 'over';
        },
      },
    }),
  );
  const neighbours = await Promise.all(floods);
  const { port } = await playMailServer({ context: () => null, offersStartTls: false });
  const before = process.memoryUsage().rss;
  const neighbourPorts = neighbours.map((neighbour) => neighbour.port);
  const { codes, ms } = await diagnosePort(port, {}, { timeoutMs: 1_000, neighbourPorts });
  expect(codes).toContain('starttls.unsupported');
  expect(ms).toBeLessThan(4_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
});

test('a refusal of the envelope stands alone where the server then closes', async () => {
  const { port } = await playMailServer({
    context: () => context,
    scripts: {
      async mail({ talk }) {
        await talk.send('550 5.7.1 Sender not allowed\r\n');
        return 'answered';
      },
      async reset({ talk }) {
        talk.reset();
        return 'over';
      },
    },
  });
  const { codes } = await diagnosePort(port, {}, { extraRoots: roots });
  expect(codes.filter((code) => !code.startsWith('config.'))).toEqual(['sender.not-permitted']);
});

test('a certificate with thousands of names is judged, a certificate too large for TLS is named', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `host${index}.example.com`);
  for (const [count, expected] of [
    [1_500, 'cert.hostname-mismatch'],
    [6_000, 'tls.handshake-failed'],
  ] as const) {
    const large = await identity({ names: names(count) });
    const { port } = await playMailServer({ context: () => large.context, implicit: true });
    const { codes, texts } = await diagnosePort(port, { encryption: 'tls' }, { extraRoots: large.roots });
    expect(codes).toContain(expected);
    for (const text of texts) expect(text.length).toBeLessThan(50_000);
  }
});
