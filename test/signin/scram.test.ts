import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { Secret } from '../../src/settings/secret.ts';
import { scram } from '../../src/signin/scram.ts';
import { converse, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer, type Talk } from '../helpers/scripted-server.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const decoded = (text: string) => Buffer.from(text, 'base64').toString('utf8');

/** The conversations of RFC 5802 section 5 and RFC 7677 section 3. */
const published = {
  'SHA-1': {
    nonce: 'fyko+d2lbbFgONRv9qkxdawL',
    first: 'n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL',
    challenge: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
    proof: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
    signature: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=',
  },
  'SHA-256': {
    nonce: 'rOprNGfwEbeRWgbNEkqO',
    first: 'n,,n=user,r=rOprNGfwEbeRWgbNEkqO',
    challenge: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
    proof: 'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
    signature: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
  },
} as const;

interface Wish {
  readonly hash?: 'SHA-1' | 'SHA-256';
  readonly user?: string;
  readonly password?: string;
  readonly nonce?: string;
}

/** Signs in at a server that does what the script says. */
async function signIn(
  script: (talk: Talk) => Promise<unknown>,
  { hash = 'SHA-256', user = 'user', password = 'pencil', nonce }: Wish = {},
) {
  const server = await scriptedServer(script);
  const dialogue = await open(server.port);
  const events: WireEvent[] = [];
  const secrets: string[] = [];
  const mechanism = nonce === undefined ? scram(hash) : scram(hash, () => nonce);
  const result = await converse(
    mechanism.run(dialogue, { user, password: new Secret(password), register: (secret) => secrets.push(secret) }),
    events,
  );
  dialogue.close();
  return { result, sent: server.received, transcript: transcriptOf(events), secrets };
}

/** Answers with these replies, one for each line. */
const replies =
  (...all: readonly string[]) =>
  async (talk: Talk) => {
    for (const reply of all) await talk.answer(`${reply}\r\n`);
  };

/** The server's side, after RFC 5802, for a password that is kept as it is. */
function server({ password = 'pencil', iterations = 4096, user = null as string | null, asks = false } = {}) {
  return async (talk: Talk) => {
    if (asks) await talk.answer('334 \r\n');
    const line = (await talk.line()) ?? '';
    const bare = decoded(line.split(' ').at(-1) ?? '').replace(/^n,,/, '');
    const [, name = '', nonce = ''] = /^n=([^,]*),r=(.*)$/.exec(bare) ?? [];
    const salt = Buffer.from('0123456789abcdef');
    const first = `r=${nonce}xyz,s=${salt.toString('base64')},i=${iterations}`;
    await talk.send(`334 ${base64(first)}\r\n`);
    const last = decoded((await talk.line()) ?? '');
    const [, final = '', proof = ''] = /^(.*),p=(.*)$/.exec(last) ?? [];
    const key = (text: string, of: Buffer) => createHmac('sha256', of).update(text).digest();
    const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
    const conversation = `${bare},${first},${final}`;
    const client = key('Client Key', salted);
    const sealed = key(conversation, createHash('sha256').update(client).digest());
    const right = Buffer.from(client.map((byte, index) => byte ^ (sealed[index] ?? 0))).toString('base64');
    const isRight = proof === right && (user === null || user === name);
    if (!isRight) {
      await talk.send('535 5.7.8 no\r\n');
      return;
    }
    await talk.send(`334 ${base64(`v=${key(conversation, key('Server Key', salted)).toString('base64')}`)}\r\n`);
    await talk.answer('235 2.7.0 welcome\r\n');
  };
}

describe.each(['SHA-1', 'SHA-256'] as const)('SCRAM-%s', (hash) => {
  const { nonce, first, challenge, proof, signature } = published[hash];

  test('says and believes what its RFC has as example', async () => {
    const script = replies(`334 ${base64(challenge)}`, `334 ${base64(signature)}`, '235 welcome');
    const { result, sent, transcript, secrets } = await signIn(script, { hash, nonce });
    expect(sent).toEqual([`AUTH SCRAM-${hash} ${base64(first)}`, base64(proof), '']);
    expect(result.unproved).toBeUndefined();
    expect(result.reply.code).toBe(235);
    expect(transcript.slice(0, 4)).toEqual([
      `C: AUTH SCRAM-${hash} •••`,
      `S: 334 ${base64(challenge)}`,
      `-- SCRAM-${hash}: 4096 rounds`,
      'C: •••',
    ]);
    // Whoever has nonces, salt and either proof can guess the password on his own machine.
    expect(secrets).toEqual(expect.arrayContaining([nonce, base64(first), base64(proof), base64(signature)]));
  });

  test.each([
    ['is wrong', [`334 ${base64('v=AAAA')}`, '501 cancelled'], '*'],
    ['is the one of another conversation', [`334 ${base64('v=rmF9pqV8S7suAoZWja4dJRkFsKR=')}`, '501 cancelled'], '*'],
    ['is missing', ['235 welcome'], null],
    ['is empty', ['334 ', '235 welcome'], '*'],
    ['is no base64', ['334 welcome!', '235 welcome'], '*'],
    ['is said to be missing, and we are let in', [`334 ${base64('e=other-error')}`, '235 welcome'], ''],
  ])('a server whose own proof %s is not believed', async (_, answers, last) => {
    const { result, sent } = await signIn(replies(`334 ${base64(challenge)}`, ...answers), { hash, nonce });
    expect(result.unproved).toBe(true);
    expect(sent.at(-1)).toBe(last ?? base64(proof));
  });

  test('takes the proof behind the 235, where some servers have it', async () => {
    const script = replies(`334 ${base64(challenge)}`, `235 ${base64(signature)}`);
    const { result } = await signIn(script, { hash, nonce });
    expect(result).toMatchObject({ reply: { code: 235 } });
    expect(result.unproved).toBeUndefined();
  });

  test.each([
    ['no base64', '!!'],
    ['no message of SCRAM', base64('hello')],
    ['a nonce that is not ours', base64('r=abcdefgh,s=QSXCR+Q6sek8bf92,i=4096')],
    ['our nonce alone', base64(`r=${nonce},s=QSXCR+Q6sek8bf92,i=4096`)],
    ['no salt', base64(`r=${nonce}x,s=,i=4096`)],
    ['no rounds', base64(`r=${nonce}x,s=QSXCR+Q6sek8bf92`)],
    ['0 rounds', base64(`r=${nonce}x,s=QSXCR+Q6sek8bf92,i=0`)],
    ['minus one round', base64(`r=${nonce}x,s=QSXCR+Q6sek8bf92,i=-1`)],
    ['more rounds than anybody waits for', base64(`r=${nonce}x,s=QSXCR+Q6sek8bf92,i=10000001`)],
    ['a number without end', base64(`r=${nonce}x,s=QSXCR+Q6sek8bf92,i=${'9'.repeat(5000)}`)],
    ['an extension that we had to know', base64(`m=new,r=${nonce}x,s=QSXCR+Q6sek8bf92,i=4096`)],
    ['bytes', Buffer.from([0xff, 0x00, 0x80]).toString('base64')],
    ['much', base64('r='.repeat(10_000))],
  ])('a challenge that holds %s ends the sign-in', async (_, text) => {
    const { result, sent } = await signIn(replies(`334 ${text}`, '501 cancelled'), { hash, nonce });
    expect(sent).toEqual([`AUTH SCRAM-${hash} ${base64(first)}`, '*']);
    expect(result.badChallenge).toBeTypeOf('string');
    expect(result.badChallenge?.length ?? 0).toBeLessThanOrEqual(120);
  });
});

test('signs in at a server that computes for itself, with a fresh nonce each time', async () => {
  const one = await signIn(server());
  const two = await signIn(server());
  for (const { result } of [one, two]) {
    expect(result.reply.code).toBe(235);
    expect(result.unproved).toBeUndefined();
  }
  expect(one.sent[0]).not.toBe(two.sent[0]);
  expect((await signIn(server({ password: 'another' }))).result).toMatchObject({ reply: { code: 535 } });
});

test('a name with comma and equals sign arrives whole', async () => {
  const { result } = await signIn(server({ user: 'a=2Cb=3Dc@example.com' }), { user: 'a,b=c@example.com' });
  expect(result.reply.code).toBe(235);
});

test.each([
  ['a blank that does not break', 'pa\u00a0ss', 'pa ss'],
  ['a soft hyphen', 'pen\u00adcil', 'pencil'],
  ['a Roman number', '\u2168', 'IX'],
  ['an umlaut of two parts', 'u\u0308ber', '\u00fcber'],
  ['a character that must not be there', 'tab\tinside', 'tab\tinside'],
])('a password with %s is prepared as the server does (RFC 4013)', async (_, typed, prepared) => {
  const { result } = await signIn(server({ password: prepared }), { password: typed });
  expect(result.reply.code).toBe(235);
});

test('says so where the server asks for few rounds only', async () => {
  const { result, transcript } = await signIn(server({ iterations: 1000 }));
  expect(result.reply.code).toBe(235);
  expect(transcript).toContain('-- SCRAM-SHA-256: 1000 rounds, fewer than the 4096 of RFC 7677');
});

test('says its first message once more where the server asks for it', async () => {
  expect((await signIn(server({ asks: true }))).result).toMatchObject({ reply: { code: 235 } });
});

test('the screen stays alive while a million rounds are computed', async () => {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);
  const challenge = (line: string | null) =>
    `r=${/r=(.*)$/.exec(decoded(line?.split(' ')[2] ?? ''))?.[1]}x,s=QSXCR+Q6sek8bf92,i=1000000`;
  await signIn(async (talk) => {
    await talk.send(`334 ${base64(challenge(await talk.line()))}\r\n`);
    await talk.answer('535 no\r\n');
  });
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(10);
});

test('a server that ends the connection in the middle ends the sign-in with a failure of the wire', async () => {
  await expect(
    signIn(async (talk) => {
      await talk.line();
      talk.end();
    }),
  ).rejects.toMatchObject({ kind: 'closed', stage: 'auth' });
});
