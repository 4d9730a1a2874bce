import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { Secret } from '../../src/settings/secret.ts';
import { cramMd5 } from '../../src/signin/cram-md5.ts';
import { login } from '../../src/signin/login.ts';
import type { Mechanism } from '../../src/signin/mechanism.ts';
import { mechanisms } from '../../src/signin/mechanisms.ts';
import { plain } from '../../src/signin/plain.ts';
import { converse, failureOf, loopbackWire, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

const password = 'Pä$$;#w0rd€';
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Signs in at a server that gives these replies, one for each line. */
async function signIn(mechanism: Mechanism, replies: readonly string[], user = 'reports@example.com') {
  const server = await scriptedServer(async (talk) => {
    for (const reply of replies) await talk.answer(`${reply}\r\n`);
  });
  const dialogue = await open(server.port);
  const events: WireEvent[] = [];
  const secrets: string[] = [];
  const register = (secret: string) => secrets.push(secret);
  const reply = await converse(mechanism.run(dialogue, { user, password: new Secret(password), register }), events);
  dialogue.close();
  return { reply, sent: server.received, transcript: transcriptOf(events), events, secrets };
}

test('the strongest mechanism comes first, and only those that show the secret need encryption', () => {
  expect(mechanisms.map(({ name, proof, needsEncryption }) => [name, proof, needsEncryption])).toEqual([
    ['SCRAM-SHA-256', 'password', false],
    ['SCRAM-SHA-1', 'password', false],
    ['CRAM-MD5', 'password', false],
    ['PLAIN', 'password', true],
    ['LOGIN', 'password', true],
    ['NTLM', 'password', false],
    ['OAUTHBEARER', 'token', true],
    ['XOAUTH2', 'token', true],
    ['EXTERNAL', 'certificate', true],
  ]);
});

describe('PLAIN', () => {
  const message = base64(`\0reports@example.com\0${password}`);

  test('sends user and password in one line and shows neither', async () => {
    const { reply, sent, transcript, secrets } = await signIn(plain, ['235 2.7.0 welcome']);
    expect(reply.reply.code).toBe(235);
    expect(sent).toEqual([`AUTH PLAIN ${message}`]);
    expect(transcript).toEqual(['C: AUTH PLAIN •••', 'S: 235 2.7.0 welcome']);
    expect(secrets).toContain(message);
  });

  test('goes on a line of its own where it is too long for a command (RFC 4954)', async () => {
    const { sent, transcript } = await signIn(plain, ['334 ', '235 welcome'], `${'x'.repeat(400)}@example.com`);
    expect(sent[0]).toBe('AUTH PLAIN');
    expect(transcript.slice(0, 3)).toEqual(['C: AUTH PLAIN', 'S: 334 ', 'C: •••']);
  });

  test('sends it once more where the server asks with an empty challenge', async () => {
    const { reply, sent } = await signIn(plain, ['334 ', '235 welcome']);
    expect(reply.reply.code).toBe(235);
    expect(sent).toEqual([`AUTH PLAIN ${message}`, message]);
  });

  test.each([[['334 bm8=', '501 cancelled']], [['334', '334 ', '501 cancelled']]])(
    'gives up at a wrong challenge: %j',
    async (replies) => {
      const { reply, sent } = await signIn(plain, replies);
      expect(reply.reply.code).toBe(501);
      expect(sent.at(-1)).toBe('*');
    },
  );
});

describe('LOGIN', () => {
  test.each([
    ['334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6'],
    ['334 login please', '334 '],
    ['334-a\r\n334 b', '334 xyz'],
  ])('answers whatever prompts: %j, %j', async (first, second) => {
    const { reply, sent, transcript, secrets } = await signIn(login, [first, second, '235 welcome']);
    expect(reply.reply.code).toBe(235);
    expect(sent).toEqual(['AUTH LOGIN', base64('reports@example.com'), base64(password)]);
    expect(transcript.join('\n')).not.toContain(base64(password));
    expect(secrets).toContain(base64(password));
  });

  test('stops where the user alone is refused', async () => {
    const { reply, sent } = await signIn(login, ['334 VXNlcm5hbWU6', '535 no such user']);
    expect(reply.reply.code).toBe(535);
    expect(sent).toHaveLength(2);
  });

  test.each(['501 5.5.4 Syntax error', '500 what?', '504 unknown form'])(
    'names the user along with the command where the server wants it so: %s',
    async (refusal) => {
      const { reply, sent } = await signIn(login, [refusal, '334 UGFzc3dvcmQ6', '235 welcome']);
      expect(reply.reply.code).toBe(235);
      expect(sent).toEqual(['AUTH LOGIN', `AUTH LOGIN ${base64('reports@example.com')}`, base64(password)]);
    },
  );

  test('keeps to the first answer where the other form is not understood either', async () => {
    const { reply, sent } = await signIn(login, ['504 5.5.4 not here', '501 5.5.4 nor here']);
    expect(reply.reply.code).toBe(504);
    expect(sent).toHaveLength(2);
  });

  test('does not answer prompts without end', async () => {
    const { reply, sent } = await signIn(login, ['334 a', '334 b', '334 c', '334 d']);
    expect(reply.reply.code).toBe(334);
    expect(sent).toEqual(['AUTH LOGIN', base64('reports@example.com'), base64(password), '*']);
  });
});

describe('CRAM-MD5', () => {
  test('answers the challenge of RFC 2195 as the RFC says', async () => {
    const server = await scriptedServer(async (talk) => {
      await talk.answer('334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+\r\n');
      await talk.answer('235 welcome\r\n');
    });
    const dialogue = await open(server.port);
    const secrets: string[] = [];
    const credentials = {
      user: 'tim',
      password: new Secret('tanstaaftanstaaf'),
      register: (one: string) => secrets.push(one),
    };
    const events: WireEvent[] = [];
    await converse(cramMd5.run(dialogue, credentials), events);
    const response = 'dGltIGI5MTNhNjAyYzdlZGE3YTQ5NWI0ZTZlNzMzNGQzODkw';
    expect(server.received).toEqual(['AUTH CRAM-MD5', response]);
    expect(secrets).toEqual(['b913a602c7eda7a495b4e6e7334d3890', response]);
    expect(transcriptOf(events)).toEqual([
      'C: AUTH CRAM-MD5',
      'S: 334 PDE4OTYuNjk3MTcwOTUyQHBvc3RvZmZpY2UucmVzdG9uLm1jaS5uZXQ+',
      'C: •••',
      'S: 235 welcome',
    ]);
    dialogue.close();
  });

  test('takes the password in UTF-8', async () => {
    const { sent } = await signIn(cramMd5, [`334 ${base64('<1@x>')}`, '235 welcome']);
    const digest = createHmac('md5', Buffer.from(password, 'utf8')).update('<1@x>').digest('hex');
    expect(sent[1]).toBe(base64(`reports@example.com ${digest}`));
  });

  test.each(['334 ', '334', '334 not base64!'])('gives up at %j', async (challenge) => {
    const { reply, sent } = await signIn(cramMd5, [challenge, '501 cancelled']);
    expect(reply.reply.code).toBe(501);
    expect(sent).toEqual(['AUTH CRAM-MD5', '*']);
  });

  test('is not begun where the server refuses the mechanism', async () => {
    const { reply, sent } = await signIn(cramMd5, ['504 5.5.4 not here']);
    expect(reply.reply.code).toBe(504);
    expect(sent).toHaveLength(1);
  });
});

test.each(mechanisms)('no event of $name holds the password, whatever the server answers', async (mechanism) => {
  const { events } = await signIn(mechanism, ['334 ', '334 ', '535 no', '501 no']);
  const told = JSON.stringify(events);
  expect(told).not.toContain(password);
  expect(told).not.toContain(base64(password));
  expect(told).not.toContain(base64(`\0reports@example.com\0${password}`));
});

test.each(mechanisms)('challenges of $name that never end in one reply end at the limit', async (mechanism) => {
  const server = await scriptedServer(async (talk) => {
    await talk.line();
    while (talk.socket.writable) await talk.send('334-x\r\n'.repeat(1000));
  });
  const dialogue = await open(server.port, loopbackWire({ timeoutMs: 1000 }));
  const run = mechanism.run(dialogue, { user: 'u', password: new Secret(password), register: () => {} });
  expect(await failureOf(run)).toMatchObject({ kind: 'reply-too-long', stage: 'auth' });
});
