import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { diagnosePort, identity } from './diagnose-port.ts';
import { playMailServer, type Script } from './play-mail-server.ts';

const { context, roots } = await identity();
const user = 'reports@example.com';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokens = [
  'ya29.a0AfH6SMBx-opaque_token/with+all=signs~1234567890',
  `${part({ alg: 'RS256' })}.${part({ aud: 'https://outlook.office365.com', exp: 4_000_000_000 })}.${'c2lnbmF0dXJl'.repeat(40)}`,
  'kurz-1',
];

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const decoded = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** What a diagnosis may show of none of these: as they are, in base64, in JSON, in a URL. */
function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret);
  return [
    ...[secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)],
    ...[bytes.toString('base64'), bytes.toString('base64url'), bytes.toString('hex')],
  ];
}

describe.each(tokens)('the token %j is in no output', (token) => {
  test.each(['XOAUTH2', 'OAUTHBEARER'])('where the server sends it back at %s', async (mechanism) => {
    let heard = '';
    const server = await playMailServer({
      context: () => context,
      mechanisms: mechanism,
      scripts: {
        async auth({ talk, line }) {
          let message = line.split(' ')[2] ?? '';
          if (message === '') {
            await talk.send('334 \r\n');
            message = (await talk.line()) ?? '';
          }
          heard = message;
          const all = decoded(message).replaceAll('\x01', ' ');
          await talk.send(`334 ${base64(JSON.stringify({ status: '401', token, line: all }))}\r\n`);
          await talk.answer(
            `535-5.7.8 ${message}\r\n535-5.7.8 ${all}\r\n535 5.7.8 Bearer ${token} ${base64(token)}\r\n`,
          );
          return 'answered';
        },
      },
    });
    const profile = { password: token, user, extra: 'auth = xoauth2' };
    const { texts, codes } = await diagnosePort(server.port, profile, { extraRoots: roots });
    expect(codes.some((code) => code === 'auth.token-expired' || code === 'auth.token-scope')).toBe(true);
    expect(heard).not.toBe('');
    for (const text of texts) {
      for (const form of [...formsOf(token), heard]) expect(text.includes(form), `${form} in ${text}`).toBe(false);
    }
    expect(texts[0]).toContain('•••');
  });

  test('where it stands in another setting by mistake', async () => {
    const extra = `auth = xoauth2\r\nsubject-prefix = [${token}]\r\nsender-name = x${token}`;
    const { texts } = await diagnosePort(1, { password: token, extra });
    for (const text of texts) expect(text).not.toContain(token);
  });
});

const password = 'Sommer-Regen-2024!';

/** The server's side of SCRAM; then `say` has everything that was exchanged, to say it once more. */
function scramServer(exchanged: string[], last: (all: readonly string[]) => readonly string[]): Script {
  return async ({ talk, line }) => {
    const first = line.split(' ')[2] ?? '';
    const bare = decoded(first).replace(/^n,,/, '');
    const nonce = /r=(.*)$/.exec(bare)?.[1] ?? '';
    const salt = Buffer.from('0123456789abcdef');
    const challenge = `r=${nonce}server,s=${salt.toString('base64')},i=4096`;
    await talk.send(`334 ${base64(challenge)}\r\n`);
    const final = (await talk.line()) ?? '';
    const [, withoutProof = '', proof = ''] = /^(.*),p=(.*)$/.exec(decoded(final)) ?? [];
    const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text).digest();
    const salted = pbkdf2Sync(password, salt, 4096, 32, 'sha256');
    const conversation = `${bare},${challenge},${withoutProof}`;
    const key = hmac(salted, 'Client Key');
    const sealed = hmac(createHash('sha256').update(key).digest(), conversation);
    expect(Buffer.from(key.map((byte, at) => byte ^ (sealed[at] ?? 0))).toString('base64')).toBe(proof);
    const signature = hmac(hmac(salted, 'Server Key'), conversation).toString('base64');
    exchanged.push(first, nonce, base64(challenge), final, proof, signature, base64(`v=${signature}`));
    for (const reply of last(exchanged)) {
      await talk.send(reply);
      if (reply.startsWith('334')) await talk.line();
    }
    return 'answered';
  };
}

test.each([
  [
    'when it refuses',
    (all: readonly string[]) => [`535-5.7.8 ${all.join(' ')}\r\n535 5.7.8 ${decoded(all[3] ?? '')}\r\n`],
  ],
  [
    'when it lets in',
    (all: readonly string[]) => [`334 ${all.at(-1)}\r\n`, `235-2.7.0 ${all.join(' ')}\r\n235 2.7.0 ok\r\n`],
  ],
  ['when it proves nothing', (all: readonly string[]) => [`235 2.7.0 ${all[4]}\r\n`]],
])('nothing from which the password can be guessed is in any output: SCRAM, %s', async (_, last) => {
  const exchanged: string[] = [];
  const server = await playMailServer({
    context: () => context,
    mechanisms: 'SCRAM-SHA-256',
    scripts: { auth: scramServer(exchanged, last) },
  });
  const { texts } = await diagnosePort(server.port, { password, user }, { extraRoots: roots });
  expect(exchanged).toHaveLength(7);
  for (const text of texts) {
    for (const form of [password, ...exchanged]) expect(text.includes(form), `${form} in ${text}`).toBe(false);
  }
  expect(texts[0]).toContain('SCRAM-SHA-256: 4096 rounds');
});
