import { describe, expect, test } from 'vitest';
import { Dialogue } from '../../src/mail/dialogue.ts';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { WireFailure } from '../../src/mail/wire-failure.ts';
import { converse, failureOf, loopbackWire, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer, type Talk } from '../helpers/scripted-server.ts';

/** A server that greets and answers EHLO, and then does what the script says. */
function politeServer(script: (talk: Talk) => Promise<unknown>) {
  return scriptedServer(async (talk) => {
    await talk.send('220 mail.example.com ESMTP\r\n');
    await talk.answer('250-mail.example.com\r\n250-SIZE 1000\r\n250 AUTH PLAIN LOGIN\r\n');
    await script(talk);
  });
}

async function greeted(port: number, wire = loopbackWire()): Promise<Dialogue> {
  const dialogue = await open(port, wire);
  await converse(dialogue.greeting());
  await converse(dialogue.ehlo('client.example.com'));
  return dialogue;
}

describe('a conversation', () => {
  test('tells every line and every wait', async () => {
    const server = await politeServer(async (talk) => {
      await talk.answer('250 2.1.0 Ok\r\n');
      await talk.answer('354 go on\r\n');
      await talk.line();
      for (let line = await talk.line(); line !== '.' && line !== null; ) line = await talk.line();
      await talk.send('250 2.0.0 queued\r\n');
      await talk.answer('221 bye\r\n');
    });
    const events: WireEvent[] = [];
    const wire = loopbackWire();
    const dialogue = await converse(
      Dialogue.open({ host: 'x', address: '127.0.0.1', port: server.port }, wire),
      events,
    );
    expect(await converse(dialogue.greeting(), events)).toMatchObject({ code: 220, lines: ['mail.example.com ESMTP'] });
    await converse(dialogue.ehlo('client.example.com'), events);
    expect(dialogue.capabilities.size).toBe(1000);
    expect(dialogue.capabilities.authMechanisms).toEqual(['PLAIN', 'LOGIN']);
    const reply = await converse(dialogue.say('MAIL FROM:<a@example.com>', { stage: 'mail' }), events);
    expect(reply).toMatchObject({ code: 250, enhanced: '2.1.0', lines: ['2.1.0 Ok'], offences: [] });
    await converse(dialogue.say('DATA', { stage: 'data' }), events);
    await converse(dialogue.data(Buffer.from('Subject: x\n\n.dot\n')), events);
    await converse(dialogue.quit(), events);
    expect(dialogue.isOpen).toBe(false);
    expect(transcriptOf(events)).toEqual([
      'S: 220 mail.example.com ESMTP',
      'C: EHLO client.example.com',
      'S: 250-mail.example.com',
      'S: 250-SIZE 1000',
      'S: 250 AUTH PLAIN LOGIN',
      'C: MAIL FROM:<a@example.com>',
      'S: 250 2.1.0 Ok',
      'C: DATA',
      'S: 354 go on',
      'C: (message, 17 bytes)',
      'S: 250 2.0.0 queued',
      'C: QUIT',
      'S: 221 bye',
    ]);
    expect(server.received).toContain('..dot');
    const waits = events.flatMap((event) => (event.type === 'waiting' ? [event.wait?.for ?? 'over'] : []));
    expect(waits.slice(0, 6)).toEqual(['connect', 'over', 'greeting', 'over', 'reply', 'over']);
  });

  test('falls back to HELO, without capabilities', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.send('220 old\r\n');
      await talk.answer('502 what?\r\n');
      await talk.answer('250 hello\r\n');
    });
    const dialogue = await greeted(server.port);
    expect(server.received).toEqual(['EHLO client.example.com', 'HELO client.example.com']);
    expect(dialogue.capabilities.lines).toEqual([]);
  });

  test.each(['RCPT TO:<a@b>\r\nDATA', 'NOOP\n', 'NOOP\r', 'NO\0OP'])('refuses to send %j', async (command) => {
    const server = await politeServer((talk) => talk.answer('250 ok\r\n'));
    const dialogue = await greeted(server.port);
    await expect(converse(dialogue.say(command, { stage: 'rcpt' }))).rejects.toThrow(TypeError);
    await converse(dialogue.say('NOOP', { stage: 'rcpt' }));
    expect(server.received).toEqual(['EHLO client.example.com', 'NOOP']);
  });

  test('shows another text in place of a secret command, in the transcript and in the wait', async () => {
    const server = await politeServer((talk) => talk.answer('535 no\r\n'));
    const dialogue = await greeted(server.port);
    const events: WireEvent[] = [];
    await converse(dialogue.say('AUTH PLAIN c2VjcmV0', { stage: 'auth', shown: 'AUTH PLAIN •••' }), events);
    expect(JSON.stringify(events)).not.toContain('c2VjcmV0');
    expect(server.received).toContain('AUTH PLAIN c2VjcmV0');
  });
});

describe('a reply before its command', () => {
  test('is never taken for the answer', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.send('220 a\r\n250 unasked\r\n250 again\r\n');
      await talk.answer('550 the answer\r\n');
      await talk.answer('250 clean\r\n');
    });
    const dialogue = await open(server.port);
    expect(await converse(dialogue.greeting())).toMatchObject({ offences: [] });
    const events: WireEvent[] = [];
    const reply = await converse(dialogue.say('MAIL FROM:<a@b>', { stage: 'mail' }), events);
    expect(reply).toMatchObject({ code: 550, offences: ['reply-before-command'] });
    expect(transcriptOf(events)).toEqual(['S: 250 unasked', 'S: 250 again', 'C: MAIL FROM:<a@b>', 'S: 550 the answer']);
    expect(await converse(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ code: 250, offences: [] });
  });

  test('is recognised, too, when only its beginning is there', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.send('220 a\r\n250 unas');
      await talk.answer('ked\r\n550 the answer\r\n');
    });
    const dialogue = await open(server.port);
    await converse(dialogue.greeting());
    const reply = await converse(dialogue.say('MAIL FROM:<a@b>', { stage: 'mail' }));
    expect(reply).toMatchObject({ code: 550, offences: ['reply-before-command'] });
  });

  test('is handed out when it is the server’s goodbye, and the command is not sent', async () => {
    const server = await politeServer(async (talk) => {
      await talk.send('421 4.4.2 timeout\r\n');
      talk.end();
    });
    const dialogue = await greeted(server.port);
    await new Promise<void>((resolve) => setTimeout(resolve, 50));
    const reply = await converse(dialogue.say('MAIL FROM:<a@b>', { stage: 'mail' }));
    expect(reply).toMatchObject({ code: 421, enhanced: '4.4.2', offences: ['reply-before-command'] });
    expect(server.received).toEqual(['EHLO client.example.com']);
  });

  test('ends the conversation where there is no end of them', async () => {
    const server = await scriptedServer((talk) => talk.send(`220 a\r\n${'220 hi\r\n'.repeat(100_000)}`));
    const dialogue = await open(server.port);
    await converse(dialogue.greeting());
    const events: WireEvent[] = [];
    expect(await failureOf(dialogue.say('MAIL FROM:<a@b>', { stage: 'mail' }), events)).toMatchObject({
      kind: 'reply-too-long',
      stage: 'mail',
    });
    expect(events.length).toBeLessThan(50);
    expect(server.received).toEqual([]);
  });
});

describe('a hostile server', () => {
  /** Milliseconds of a whole exchange in these cases. */
  const limit = 300;

  async function failureAtGreeting(script: (talk: Talk) => Promise<unknown>) {
    const server = await scriptedServer(script);
    const dialogue = await open(server.port, loopbackWire({ timeoutMs: limit }));
    const begin = performance.now();
    const failure = await failureOf(dialogue.greeting());
    expect(dialogue.isOpen).toBe(false);
    return { kind: failure.kind, sample: failure.sample?.toString('latin1') ?? null, ms: performance.now() - begin };
  }

  const forEver =
    (bytes: string, pauseMs = 0) =>
    async (talk: Talk) => {
      while (talk.socket.writable) {
        await talk.send(bytes);
        await new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
      }
    };

  test.each<[string, (talk: Talk) => Promise<unknown>, string, string | null]>([
    ['says nothing', async () => {}, 'timeout', null],
    ['drips its greeting', forEver('2', 20), 'timeout', null],
    ['drips lines for ever', forEver('220-x\r\n', 20), 'timeout', '220-x'],
    ['ends its line with CR only', (talk) => talk.send('220 hi\r'), 'timeout', '220 hi\r'],
    ['sends lines for ever', forEver('220-x\r\n'.repeat(1000)), 'reply-too-long', '220-x'],
    ['sends one line for ever', forEver('220 '.repeat(1000)), 'reply-too-long', '220 220'],
    ['sends 10 MB in one line', (talk) => talk.send(`220 ${'x'.repeat(10_000_000)}\r\n`), 'reply-too-long', '220 xxx'],
    ['closes', async (talk) => talk.end(), 'closed', null],
    [
      'closes in mid-reply',
      async (talk) => {
        await talk.send('220-a\r\n220');
        talk.end();
      },
      'closed-in-mid-reply',
      '220-a\r\n220',
    ],
    [
      'speaks HTTP',
      (talk) => talk.send('HTTP/1.1 400 Bad Request\r\n\r\n'),
      'no-reply-code',
      'HTTP/1.1 400 Bad Request\r\n\r\n',
    ],
    ['sends four digits', (talk) => talk.send('2200 hi\r\n'), 'no-reply-code', '2200 hi\r\n'],
    ['sends NUL', (talk) => talk.send('220 a\0b\r\n'), 'nul', '220 a\0b'],
    [
      'speaks TLS at once',
      (talk) => talk.send(Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46])),
      'no-reply-code',
      '\x15\x03\x01\0',
    ],
    ['leaves a word without a line end', (talk) => talk.send('Welcome'), 'no-reply-code', 'Welcome'],
  ])('that %s', async (_, script, kind, sample) => {
    const failure = await failureAtGreeting(script);
    if (sample === null && kind === 'timeout') expect(failure.kind).toMatch(/timeout|no-reply-code/);
    else expect(failure.kind).toBe(kind);
    if (sample !== null) expect(failure.sample?.startsWith(sample)).toBe(true);
    expect(failure.sample?.length ?? 0).toBeLessThanOrEqual(200);
    expect(failure.ms).toBeLessThan(limit + 1000);
  });

  test('that drips is left at the deadline, however often bytes come', async () => {
    const { ms } = await failureAtGreeting(forEver('220-x\r\n', 10));
    expect(ms).toBeGreaterThanOrEqual(limit - 5);
    expect(ms).toBeLessThan(limit + 300);
  });

  test('that answers in mixed codes is not believed', async () => {
    const server = await politeServer((talk) => talk.answer('550-no\r\n250 ok\r\n'));
    const dialogue = await greeted(server.port);
    const reply = await converse(dialogue.say('RCPT TO:<a@b>', { stage: 'rcpt' }));
    expect(reply).toMatchObject({ code: 550, offences: ['mixed-codes'] });
  });

  test('whose reply is cut off leaves its beginning in the transcript', async () => {
    const server = await politeServer(async (talk) => {
      await talk.answer('250-half\r\n250-of');
      talk.end();
    });
    const dialogue = await greeted(server.port);
    const events: WireEvent[] = [];
    await failureOf(dialogue.say('NOOP', { stage: 'mail' }), events);
    expect(transcriptOf(events)).toEqual(['C: NOOP', 'S: 250-half', 'S: 250-of']);
  });

  test('that resets the connection at a command is told apart from one that closes it', async () => {
    const server = await politeServer(async (talk) => {
      await talk.line();
      talk.reset();
    });
    const dialogue = await greeted(server.port);
    const failure = await failureOf(dialogue.say('NOOP', { stage: 'mail' }));
    expect(failure).toMatchObject({ kind: 'reset', stage: 'mail', detail: 'ECONNRESET' });
  });

  test('that has hung up gets no further command', async () => {
    const server = await politeServer(async (talk) => talk.end());
    const dialogue = await greeted(server.port);
    await expect.poll(() => dialogue.isOpen).toBe(false);
    expect(await failureOf(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ kind: 'closed', stage: 'mail' });
    await converse(dialogue.quit());
  });
});

describe('the connection', () => {
  test('is refused where nobody listens', async () => {
    const failure = failureOf(Dialogue.open({ host: 'x', address: '127.0.0.1', port: 1 }, loopbackWire()));
    expect(await failure).toMatchObject({ kind: 'refused', stage: 'connect', detail: 'ECONNREFUSED' });
  });

  test('quit takes a second at most and never throws', async () => {
    const server = await politeServer((talk) => talk.line());
    const dialogue = await greeted(server.port);
    const begin = performance.now();
    await converse(dialogue.quit());
    expect(performance.now() - begin).toBeLessThan(1500);
    expect(dialogue.isOpen).toBe(false);
    dialogue.close();
  });
});

describe('an abort', () => {
  test('before the connection begins, or while it is pending, ends it', async () => {
    const aborted = loopbackWire({ signal: AbortSignal.abort() });
    const target = { host: 'x', address: '127.0.0.1', port: 1 };
    expect(await failureOf(Dialogue.open(target, aborted))).toMatchObject({ kind: 'aborted', stage: 'connect' });
  });

  test('ends a wait at once and closes the connection', async () => {
    const server = await politeServer((talk) => talk.line());
    const controller = new AbortController();
    const dialogue = await greeted(server.port, loopbackWire({ signal: controller.signal }));
    const pending = failureOf(dialogue.say('NOOP', { stage: 'mail' }));
    await expect.poll(() => server.received).toContain('NOOP');
    const begin = performance.now();
    controller.abort();
    expect(await pending).toMatchObject({ kind: 'aborted', stage: 'mail' });
    expect(performance.now() - begin).toBeLessThan(200);
    expect(dialogue.isOpen).toBe(false);
    expect(await failureOf(dialogue.say('NOOP', { stage: 'mail' }))).toBeInstanceOf(WireFailure);
  });

  test('counts for the wire that the dialogue goes on with, not for the one before', async () => {
    const server = await politeServer(async (talk) => {
      await talk.answer('250 ok\r\n');
      await talk.line();
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const dialogue = await greeted(server.port, loopbackWire({ signal: first.signal }));
    dialogue.attach(loopbackWire({ signal: second.signal }));
    first.abort();
    expect(await converse(dialogue.say('NOOP', { stage: 'mail' }))).toMatchObject({ code: 250 });
    const pending = failureOf(dialogue.say('NOOP', { stage: 'mail' }));
    second.abort();
    expect(await pending).toMatchObject({ kind: 'aborted' });
  });
});
