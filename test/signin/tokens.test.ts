import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { Secret } from '../../src/settings/secret.ts';
import { external } from '../../src/signin/external.ts';
import type { Mechanism } from '../../src/signin/mechanism.ts';
import { oauthBearer } from '../../src/signin/oauth-bearer.ts';
import { xoauth2 } from '../../src/signin/xoauth2.ts';
import { converse, open, transcriptOf } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const token = 'ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg';

/** Signs in at a server that gives these replies, one for each line. */
async function signIn(
  mechanism: Mechanism,
  replies: readonly string[],
  { user = 'someone@example.com', given = token } = {},
) {
  const server = await scriptedServer(async (talk) => {
    for (const reply of replies) await talk.answer(`${reply}\r\n`);
  });
  const dialogue = await open(server.port);
  const events: WireEvent[] = [];
  const secrets: string[] = [];
  const register = (secret: string) => secrets.push(secret);
  const credentials = { user, password: new Secret(''), token: new Secret(given), register };
  const result = await converse(mechanism.run(dialogue, credentials), events);
  dialogue.close();
  return { result, port: server.port, sent: server.received, transcript: transcriptOf(events), secrets, events };
}

const refusal = '{"status":"401","schemes":"bearer mac","scope":"https://mail.google.com/"}';

describe('XOAUTH2', () => {
  const message = base64(`user=someone@example.com\x01auth=Bearer ${token}\x01\x01`);

  test("says what Google's documents have as example, and shows nothing of it", async () => {
    const { result, sent, transcript, secrets } = await signIn(xoauth2, ['235 2.7.0 Accepted']);
    expect(message).toBe(
      'dXNlcj1zb21lb25lQGV4YW1wbGUuY29tAWF1dGg9QmVhcmVyIHlhMjkudkY5ZGZ0NHFtVGMyTnZiM1JsY2tCaGRIUmhkbWx6ZEdFdVkyOXRDZwEB',
    );
    expect(sent).toEqual([`AUTH XOAUTH2 ${message}`]);
    expect(result).toMatchObject({ reply: { code: 235 } });
    expect(result.challenge).toBeUndefined();
    expect(transcript).toEqual(['C: AUTH XOAUTH2 •••', 'S: 235 2.7.0 Accepted']);
    expect(secrets).toEqual([token, message]);
  });

  test('hears the reason for a refusal out with an empty line, and makes it readable', async () => {
    const { result, sent, transcript } = await signIn(xoauth2, [
      `334 ${base64(refusal)}`,
      '535-5.7.8 no\r\n535 5.7.8 no',
    ]);
    expect(sent).toEqual([`AUTH XOAUTH2 ${message}`, '']);
    expect(result).toMatchObject({ reply: { code: 535 }, challenge: refusal });
    expect(transcript).toContain(`-- XOAUTH2: ${refusal}`);
  });

  test('puts a token that is too long for a command on a line of its own (RFC 4954)', async () => {
    const given = `eyJ0.${'x'.repeat(2000)}.y`;
    const { result, sent } = await signIn(xoauth2, ['334 ', '235 welcome'], { given });
    expect(result.reply.code).toBe(235);
    expect(sent).toEqual(['AUTH XOAUTH2', base64(`user=someone@example.com\x01auth=Bearer ${given}\x01\x01`)]);
  });
});

describe('OAUTHBEARER', () => {
  test('says what RFC 7628 says, and shows nothing of it', async () => {
    const { result, port, sent, transcript } = await signIn(oauthBearer, ['235 welcome']);
    const message = `n,a=someone@example.com,\x01host=mail.example.com\x01port=${port}\x01auth=Bearer ${token}\x01\x01`;
    expect(sent).toEqual([`AUTH OAUTHBEARER ${base64(message)}`]);
    expect(result.reply.code).toBe(235);
    expect(transcript).toEqual(['C: AUTH OAUTHBEARER •••', 'S: 235 welcome']);
  });

  test('answers the reason for a refusal with a single ^A', async () => {
    const challenge = '{"status":"insufficient_scope","scope":"mail"}';
    const { result, sent } = await signIn(oauthBearer, [`334 ${base64(challenge)}`, '535 no']);
    expect(sent.at(-1)).toBe('AQ==');
    expect(result).toMatchObject({ reply: { code: 535 }, challenge });
  });

  test('escapes comma and equals sign in the name', async () => {
    const { sent } = await signIn(oauthBearer, ['235 welcome'], { user: 'a,b=c' });
    expect(Buffer.from(sent[0]?.split(' ')[2] ?? '', 'base64').toString()).toMatch(/^n,a=a=2Cb=3Dc,/);
  });
});

test.each([
  ['no base64', '!!', undefined],
  ['no JSON', base64('what is this?'), 'what is this?'],
  ['a page', base64('x'.repeat(30_000)), 'x'.repeat(1000)],
  ['control characters', base64('a\x1b[2Jb\r\n\tc'), 'a\x1b[2Jb c'],
])('a reason that is %s ends in a clean result', async (_, text, challenge) => {
  const { result } = await signIn(xoauth2, [`334 ${text}`, '535 no']);
  expect(result.reply.code).toBe(535);
  expect(result.challenge).toBe(challenge);
});

test.each([xoauth2, oauthBearer])(
  '$name does not answer without end, and no event holds the token',
  async (mechanism) => {
    const { sent, events } = await signIn(mechanism, ['334 YQ==', '334 YQ==', '501 done', '501 done']);
    expect(sent).toHaveLength(3);
    expect(sent.at(-1)).toBe('*');
    expect(JSON.stringify(events)).not.toContain(token);
  },
);

describe('EXTERNAL', () => {
  test.each([
    ['', ['AUTH EXTERNAL =']],
    ['reports', ['AUTH EXTERNAL cmVwb3J0cw==']],
  ])('acts as %j', async (user, lines) => {
    const { result, sent } = await signIn(external, ['235 welcome'], { user });
    expect(sent).toEqual(lines);
    expect(result.reply.code).toBe(235);
  });

  test('says nothing with an empty line where it is asked for it', async () => {
    const { sent } = await signIn(external, ['334 ', '235 welcome'], { user: '' });
    expect(sent).toEqual(['AUTH EXTERNAL =', '']);
  });
});
