import { createServer } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { mint } from '../../src/practice/certificates/mint.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';
import { converse, failureOf, loopbackWire, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer, type Talk } from '../helpers/scripted-server.ts';
import { selfSigned } from '../helpers/self-signed.ts';

const { context, certificate } = selfSigned('mail.example.com');

/** Greets and offers STARTTLS; the script takes over at the command STARTTLS. */
async function startTlsServer(script: (talk: Talk) => Promise<unknown>) {
  return await scriptedServer(async (talk) => {
    await talk.send('220 mail.example.com ESMTP\r\n');
    await talk.answer('250-mail.example.com\r\n250 STARTTLS\r\n');
    await talk.line();
    await script(talk);
  });
}

async function atStartTls(port: number, timeoutMs = 2000) {
  const dialogue = await open(port, loopbackWire({ timeoutMs }));
  await converse(dialogue.greeting());
  await converse(dialogue.ehlo('client.example.com'));
  return dialogue;
}

describe('TLS', () => {
  test('from the first byte shows version, cipher and the certificate, without a verdict that nobody asked for', async () => {
    const server = await scriptedServer(async (talk) => {
      talk.secure(context);
      await talk.send('220 encrypted\r\n');
      await talk.answer('250 ok\r\n');
    });
    const dialogue = await open(server.port);
    const events: WireEvent[] = [];
    const facts = await converse(dialogue.secure({}), events);
    expect(facts).toMatchObject({ version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', verdict: null, ocsp: null });
    expect(facts.chain.map(({ subject }) => subject)).toEqual(['CN=mail.example.com']);
    expect(transcriptOf(events)).toEqual(['-- TLSv1.3, TLS_AES_256_GCM_SHA384']);
    expect(await converse(dialogue.greeting())).toMatchObject({ code: 220, lines: ['encrypted'] });
    expect(await converse(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ code: 250 });
    expect(dialogue.tls).toBe(facts);
    dialogue.close();
  });

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'after STARTTLS with %s forgets what was known before',
    async (version) => {
      const server = await startTlsServer(async (talk) => {
        await talk.send('220 go\r\n');
        talk.secure(context);
        await talk.answer('250-mail.example.com\r\n250 AUTH PLAIN\r\n');
        await talk.answer('221 bye\r\n');
      });
      const dialogue = await atStartTls(server.port);
      expect(dialogue.capabilities.has('STARTTLS')).toBe(true);
      const begun = await converse(dialogue.startTls({ maxVersion: version }));
      expect(begun).toMatchObject({ reply: { code: 220 }, injected: null });
      expect(dialogue.capabilities.lines).toEqual([]);
      expect(dialogue.tls?.version).toBe(version);
      await converse(dialogue.ehlo('client.example.com'));
      expect(dialogue.capabilities.lines).toEqual(['AUTH PLAIN']);
      await converse(dialogue.quit());
    },
  );

  test('gives OpenSSL’s verdict against the roots asked for', async () => {
    const script = async (talk: Talk) => {
      talk.secure(context);
      await talk.line();
    };
    const { port } = await scriptedServer(script);
    const other = selfSigned('other.example.com');
    const verdict = async (root: string, host: string) => {
      const dialogue = await open(port, loopbackWire(), host);
      const facts = await converse(dialogue.secure({ roots: [root] }));
      dialogue.close();
      return facts.verdict;
    };
    expect(await verdict(certificate, 'mail.example.com')).toBeNull();
    expect(await verdict(certificate, '127.0.0.1')).toBeNull();
    expect(await verdict(other.certificate, 'mail.example.com')).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  test('waits for the session ticket no longer than 20 ms or so', async () => {
    const quiet = selfSigned('mail.example.com');
    const { port } = await scriptedServer(async (talk) => {
      talk.secure(quiet.context);
      await talk.answer('250 ok\r\n');
    });
    const dialogue = await open(port);
    const begin = performance.now();
    await converse(dialogue.secure({}));
    await converse(dialogue.say('NOOP', { stage: 'mail' }));
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('an encrypted conversation', () => {
  async function encrypted(script: (talk: Talk) => Promise<unknown>, wire = loopbackWire()) {
    const { port } = await scriptedServer(async (talk) => {
      talk.secure(context);
      await talk.line();
      await script(talk);
    });
    const dialogue = await open(port, wire);
    await converse(dialogue.secure({}));
    return dialogue;
  }

  test.each<[string, (talk: Talk) => Promise<unknown>, string]>([
    ['resets', async (talk) => talk.reset(), 'reset'],
    ['closes', async (talk) => talk.end(), 'closed'],
    ['cuts the connection without a goodbye of TLS', async (talk) => talk.socket.end(), 'closed'],
    [
      'goes on in plain text',
      async (talk) => {
        talk.socket.write('250 plain\r\n');
      },
      'tls',
    ],
    [
      'sends lines for ever',
      async (talk) => {
        while (talk.socket.writable) await talk.send('250-x\r\n'.repeat(999));
      },
      'reply-too-long',
    ],
  ])('with a server that %s', async (_, script, kind) => {
    const dialogue = await encrypted(script);
    expect(await failureOf(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ kind, stage: 'mail' });
    expect(dialogue.isOpen).toBe(false);
  });

  test('can be closed and aborted while it waits', async () => {
    const controller = new AbortController();
    const closed = await encrypted(async () => {});
    const aborted = await encrypted(async () => {}, loopbackWire({ signal: controller.signal }));
    const failures = [
      failureOf(closed.say('NOOP', { stage: 'mail' })),
      failureOf(aborted.say('NOOP', { stage: 'mail' })),
    ];
    setTimeout(() => {
      closed.close();
      controller.abort();
    }, 20);
    expect((await Promise.all(failures)).map(({ kind }) => kind)).toEqual(['closed', 'aborted']);
  });
});

test('a stapled OCSP response is kept', async () => {
  const { key, cert } = serverCredentials(mint({ commonName: 'mail.example.com' }, null), []);
  const server = createServer({ key, cert });
  server.on('OCSPRequest', (_certificate: Buffer, _issuer: Buffer, done: (error: null, response: Buffer) => void) =>
    done(null, Buffer.from('stapled')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const dialogue = await open(address.port);
  expect((await converse(dialogue.secure({}))).ocsp?.toString()).toBe('stapled');
  dialogue.close();
});

describe('TLS that does not come about', () => {
  test.each<[string, (talk: Talk) => Promise<unknown>, object, string | null]>([
    [
      'plain text in place of TLS',
      (talk) => talk.send('220 mail.example.com ESMTP\r\n'),
      { kind: 'tls', detail: expect.stringContaining('wrong version number') },
      '220 mail.example.com ESMTP\r\n',
    ],
    ['garbage', (talk) => talk.send('x'.repeat(1000)), { kind: 'tls' }, 'x'.repeat(200)],
    ['half a line of plain text', (talk) => talk.send('220'), { kind: 'timeout' }, '220'],
    ['a server that closes', async (talk) => talk.end(), { kind: 'closed' }, null],
    [
      'a server that resets',
      async (talk) => {
        await new Promise((resolve) => talk.socket.once('data', resolve));
        talk.reset();
      },
      { kind: 'reset', detail: 'ECONNRESET' },
      null,
    ],
    ['a server that is silent', async () => {}, { kind: 'timeout' }, null],
    [
      'an alert',
      (talk) => talk.send(Buffer.from([0x15, 3, 3, 0, 2, 2, 40])),
      { kind: 'tls', detail: expect.stringMatching(/handshake failure.*alert 40/) },
      null,
    ],
  ])('%s', async (_, script, expected, sample) => {
    const { port } = await scriptedServer(script);
    const dialogue = await open(port, loopbackWire({ timeoutMs: 400 }));
    const failure = await failureOf(dialogue.secure({}));
    expect(failure).toMatchObject({ stage: 'tls', ...expected });
    expect(failure.sample?.toString() ?? null).toBe(sample);
    expect(dialogue.isOpen).toBe(false);
  });

  test('shows plain text that was there before the handshake began', async () => {
    const { port } = await scriptedServer((talk) => talk.send('220 plain\r\n'));
    const dialogue = await open(port);
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
    const failure = await failureOf(dialogue.secure({}));
    expect(failure).toMatchObject({ kind: 'tls', stage: 'tls' });
    expect(failure.sample?.toString()).toBe('220 plain\r\n');
  });

  test('shows plain text behind which the server hung up', async () => {
    const { port } = await scriptedServer(async (talk) => {
      await talk.send('554 go away\r\n');
      talk.end();
    });
    const dialogue = await open(port);
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
    const failure = await failureOf(dialogue.secure({}));
    expect(failure.stage).toBe('tls');
    expect(failure.sample?.toString()).toBe('554 go away\r\n');
  });

  test('no version in common', async () => {
    const modern = selfSigned('mail.example.com', { minVersion: 'TLSv1.3' });
    const { port } = await scriptedServer(async (talk) => talk.secure(modern.context));
    const dialogue = await open(port);
    const failure = await failureOf(dialogue.secure({ maxVersion: 'TLSv1.2' }));
    expect(failure).toMatchObject({ kind: 'tls', detail: expect.stringMatching(/protocol version.*alert 70/i) });
  });

  test('an abort in mid-handshake', async () => {
    const { port } = await scriptedServer((talk) => talk.line());
    const controller = new AbortController();
    const dialogue = await open(port, loopbackWire({ signal: controller.signal }));
    const pending = failureOf(dialogue.secure({}));
    setImmediate(() => controller.abort());
    expect(await pending).toMatchObject({ kind: 'aborted', stage: 'tls' });
  });

  test.each(['454 4.7.0 TLS not available\r\n', '502 what?\r\n'])(
    'a refusal of STARTTLS leaves the conversation as it is: %j',
    async (refusal) => {
      const server = await startTlsServer(async (talk) => {
        await talk.send(refusal);
        await talk.answer('250 ok\r\n');
      });
      const dialogue = await atStartTls(server.port);
      const { reply, injected } = await converse(dialogue.startTls({}));
      expect([reply.code, injected, dialogue.tls]).toEqual([Number(refusal.slice(0, 3)), null, null]);
      expect(await converse(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ code: 250, offences: [] });
    },
  );
});

describe('bytes injected behind the go-ahead', () => {
  test.each(['250-INJECTED\r\n250 AUTH PLAIN\r\n', '250-INJECTED', '235 ok\r\n250 ok\r\n354 go\r\n250 sent\r\n'])(
    'are thrown away and reported: %j',
    async (injection) => {
      const server = await startTlsServer(async (talk) => {
        await talk.send(`220 go\r\n${injection}`);
        talk.secure(context);
        await talk.answer('250-mail.example.com\r\n250 SIZE 5\r\n');
      });
      const dialogue = await atStartTls(server.port);
      const events: WireEvent[] = [];
      const { reply, injected } = await converse(dialogue.startTls({}), events);
      expect(reply.code).toBe(220);
      expect(injected?.toString()).toBe(injection);
      expect(transcriptOf(events).slice(0, 3)).toEqual([
        'C: STARTTLS',
        'S: 220 go',
        `S: ${injection.split('\r\n')[0]}`,
      ]);
      await converse(dialogue.ehlo('client.example.com'));
      expect(dialogue.capabilities.lines).toEqual(['SIZE 5']);
    },
  );

  test('are reported even where TLS fails behind them', async () => {
    const server = await startTlsServer(async (talk) => {
      await talk.send('220 go\r\n250 INJECTED\r\n');
      talk.end();
    });
    const dialogue = await atStartTls(server.port);
    const { injected } = await converse(dialogue.startTls({}));
    expect(injected?.toString()).toBe('250 INJECTED\r\n');
    expect(dialogue.tls).toBeNull();
    expect(dialogue.isOpen).toBe(false);
  });

  test('in a later segment make the handshake fail and are its sample', async () => {
    const server = await startTlsServer(async (talk) => {
      await talk.send('220 go\r\n');
      await new Promise((resolve) => talk.socket.once('data', resolve));
      await talk.send('250-INJECTED\r\n');
    });
    const dialogue = await atStartTls(server.port);
    const failure = await failureOf(dialogue.startTls({}));
    expect(failure).toMatchObject({ kind: 'tls', stage: 'tls' });
    expect(failure.sample?.toString()).toBe('250-INJECTED\r\n');
  });

  test('behind a refusal are not taken for the next answer', async () => {
    const server = await startTlsServer(async (talk) => {
      await talk.send('454 no\r\n235 in\r\n250 ok\r\n');
      await talk.answer('530 real\r\n');
    });
    const dialogue = await atStartTls(server.port);
    await converse(dialogue.startTls({}));
    const reply = await converse(dialogue.say('MAIL FROM:<a@b>', { stage: 'mail' }));
    expect(reply).toMatchObject({ code: 530, offences: ['reply-before-command'] });
  });
});
