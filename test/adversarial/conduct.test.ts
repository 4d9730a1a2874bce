import { createSecureContext, type SecureContext } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { type MintOptions, mintCertificate } from '../helpers/certificate-mint.ts';
import { diagnosePort, type Profile } from './diagnose-port.ts';
import { playMailServer } from './play-mail-server.ts';

const authority = await mintCertificate({ subject: 'Test Authority', ca: true });
const extraRoots = [authority.pem];

async function certified(options: Partial<MintOptions> = {}, legacy = false): Promise<SecureContext> {
  const issuer = options.ca === false ? {} : { issuer: authority };
  const leaf = await mintCertificate({ subject: 'mail.example.com', names: ['127.0.0.1'], ...issuer, ...options });
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
  return createSecureContext({ cert: leaf.pem, key: leaf.key, ...(legacy ? old : {}) });
}

const right = await certified();
const wrong: { readonly [what: string]: SecureContext } = {
  'is for another name': await certified({ names: ['other.example.com'] }),
  'has expired': await certified({ from: new Date(Date.now() - 9e9), until: new Date(Date.now() - 1e9) }),
  'is self-signed': await certified({ ca: false }),
};

describe.each(Object.entries(wrong))('a server whose certificate %s gets no password', (_what, context) => {
  test.each<readonly [string, Profile['encryption'], Partial<DiagnosisOptions>]>([
    ['over STARTTLS', 'starttls', {}],
    ['over TLS', 'tls', {}],
    ['where STARTTLS is left to the server', 'starttls-optional', {}],
    ['where the certificate step is left out', 'starttls', { skip: ['certificate'] }],
    ['where encryption and certificate are left out', 'starttls', { skip: ['encryption', 'certificate'] }],
    ['where only the sign-in is asked for', 'starttls', { only: ['credentials'] }],
  ])('%s', async (_how, encryption = 'starttls', options) => {
    const server = await playMailServer({ context: () => context, implicit: encryption === 'tls' });
    await diagnosePort(server.port, { encryption }, { extraRoots, ...options });
    expect(server.signIns).toEqual([]);
  });
});

test('with the check switched off in the settings a wrong certificate gets the password, encrypted', async () => {
  const server = await playMailServer({ context: () => wrong['is self-signed'] ?? null });
  const { codes } = await diagnosePort(server.port, { verify: 'no' }, { extraRoots });
  expect(codes).toContain('config.verify-disabled');
  expect(server.signIns.map(({ encrypted }) => encrypted)).toEqual([true]);
});

describe('without encryption no password is sent', () => {
  test.each<readonly [string, Profile['encryption'], Parameters<typeof playMailServer>[0]]>([
    ['where STARTTLS is not offered', 'starttls', { context: () => null, offersStartTls: false }],
    ['where an optional STARTTLS is not offered', 'starttls-optional', { context: () => null, offersStartTls: false }],
    ['where 220 is followed by plain text', 'starttls', { context: () => null }],
    ['where TLS is wanted and the server starts in plain text', 'tls', { context: () => null }],
    [
      'where STARTTLS is refused',
      'starttls-optional',
      {
        context: () => null,
        scripts: {
          async starttls({ talk }) {
            await talk.send('454 4.7.0 not now\r\n');
            return 'answered';
          },
        },
      },
    ],
  ])('%s', async (_what, encryption = 'starttls', behaviour) => {
    const server = await playMailServer(behaviour);
    await diagnosePort(server.port, { encryption }, { extraRoots, timeoutMs: 500 });
    expect(server.signIns).toEqual([]);
  });

  test.each<readonly [string, boolean]>([
    ['where the settings leave the encryption open and the server starts in plain text', false],
    ['where the settings leave the encryption open and the certificate is wrong', true],
  ])('%s', async (_what, implicit) => {
    const context = () => (implicit ? (wrong['is self-signed'] ?? null) : null);
    const server = await playMailServer({ context, implicit, offersStartTls: false });
    const open = (settings: MailSettings): MailSettings => {
      const { security } = settings.values;
      if (security === undefined) return settings;
      return { ...settings, values: { ...settings.values, security: { ...security, value: 'ambiguous' } } };
    };
    await diagnosePort(server.port, {}, { extraRoots, timeoutMs: 500 }, open);
    expect(server.signIns).toEqual([]);
  });

  test('unless the settings themselves say so', async () => {
    const server = await playMailServer({ context: () => right });
    const { codes } = await diagnosePort(server.port, { encryption: 'none' }, { extraRoots });
    expect(codes).toContain('config.encryption-disabled');
    expect(server.signIns.map(({ encrypted }) => encrypted)).toEqual([false]);
  });
});

describe('after a good sign-in the server closes; the next connection gets no password where', () => {
  test.each<readonly [string, { readonly context?: SecureContext | null; readonly starttls?: string }]>([
    ['it shows a certificate for another name', { context: wrong['is for another name'] ?? null }],
    ['it shows a self-signed certificate', { context: wrong['is self-signed'] ?? null }],
    ['it refuses STARTTLS', { context: null, starttls: '502 unknown command\r\n' }],
    ['it goes on in plain text behind 220', { context: null }],
    ['it sends replies in plain text behind 220', { starttls: '220 go\r\n250 AUTH PLAIN\r\n' }],
  ])('%s', async (_what, second) => {
    const server = await playMailServer({
      context: ({ signIns }) => (signIns === 0 || second.context === undefined ? right : second.context),
      scripts: {
        async starttls({ talk, signIns }) {
          if (signIns === 0 || second.starttls === undefined) return 'go on';
          await talk.send(second.starttls);
          return 'answered';
        },
        async 'signed-in'({ talk }) {
          await talk.send('235 ok\r\n');
          talk.end();
          return 'over';
        },
      },
    });
    const { texts } = await diagnosePort(server.port, {}, { extraRoots, timeoutMs: 500 });
    expect(server.signIns.map(({ connection, encrypted }) => ({ connection, encrypted }))).toEqual([
      { connection: 1, encrypted: true },
    ]);
    expect(texts[0]).toContain('"verdict": "failed"');
  });
});

describe('a server that only knows TLS 1.0', () => {
  test.each<readonly [string, string]>([
    ['and adds replies behind the go-ahead on the second try is not believed', '220 go\r\n250 AUTH PLAIN\r\n'],
    ['and refuses STARTTLS on the second try is not called healthy', '454 4.7.0 not now\r\n'],
  ])('%s', async (_what, reply) => {
    const old = await certified({}, true);
    const server = await playMailServer({
      context: () => old,
      scripts: {
        // The first five connections are the conversation and a probe of each TLS version.
        async starttls({ talk, connection }) {
          if (connection <= 5) return 'go on';
          await talk.send(reply);
          return reply.startsWith('220') ? 'answered' : 'over';
        },
      },
    });
    const { texts, codes } = await diagnosePort(server.port, {}, { extraRoots });
    expect(texts[0]).toContain('"verdict": "failed"');
    expect(codes.some((code) => code.startsWith('starttls.') || code.startsWith('tls.'))).toBe(true);
    expect(server.signIns).toEqual([]);
  });
});

test('a sign-in that is refused the second time is named, and not tried again', async () => {
  const server = await playMailServer({
    context: () => right,
    scripts: {
      async 'signed-in'({ talk, signIns }) {
        await talk.send(signIns === 1 ? '235 ok\r\n' : '454 4.7.0 too many logins\r\n');
        if (signIns === 1) talk.end();
        return signIns === 1 ? 'over' : 'answered';
      },
    },
  });
  const { codes } = await diagnosePort(server.port, {}, { extraRoots });
  expect(codes.filter((code) => !code.startsWith('config.'))).toHaveLength(1);
  expect(codes.at(-1)).toMatch(/^(?:auth|limit)\./);
  expect(server.signIns).toHaveLength(2);
});

test.each(['535 5.7.8 no', '504 no', '501 syntax', '500 what', '454 4.7.0 later', '334 ', '534 5.7.9 no', '250 ok'])(
  'at most two sign-ins are tried where the server says %j',
  async (signInReply) => {
    const mechanisms = 'CRAM-MD5 PLAIN LOGIN';
    const server = await playMailServer({ context: () => right, mechanisms, signInReply });
    const { texts } = await diagnosePort(server.port, {}, { extraRoots });
    expect(server.signIns.length).toBeLessThanOrEqual(2);
    expect(texts[0]).toContain('"verdict": "failed"');
  },
);

test('without the word of the user nothing goes beyond RCPT TO, and the envelope is taken back', async () => {
  const server = await playMailServer({ context: () => right });
  await diagnosePort(server.port, {}, { extraRoots, recipient: 'postmaster@example.net' });
  expect(server.received.slice(-3)).toEqual([
    'MAIL FROM:<reports@example.com>',
    'RCPT TO:<postmaster@example.net>',
    'RSET',
  ]);
});

test('a test mail goes to the one recipient that was asked for', async () => {
  const server = await playMailServer({ context: () => right });
  const { codes } = await diagnosePort(
    server.port,
    {},
    { extraRoots, recipient: 'postmaster@example.net', send: true },
  );
  expect(codes).toContain('delivery.accepted');
  const recipients = server.received.filter((line) => line.startsWith('RCPT'));
  expect([...new Set(recipients)]).toEqual(['RCPT TO:<postmaster@example.net>']);
});

test.each([
  'a@b.de>\tRCPT TO:<x@y.de',
  'a@b.de NOTIFY=NEVER',
  'a@b.de,c@d.de',
  'a@b.de\r\nDATA',
  'a@b.de\nRCPT TO:<x@y.de>',
  '"a b"@c.de',
  '<a@b.de>',
  'a@b.de\0',
  '@b.de',
  'a@[127.0.0.1',
])('the recipient %j never reaches the server', async (recipient) => {
  const server = await playMailServer({ context: () => right });
  await diagnosePort(server.port, {}, { extraRoots, recipient, send: true });
  expect(server.received.filter((line) => /^(?:MAIL|RCPT|DATA)/.test(line))).toEqual([]);
});

test('a password that would go out in clear because nothing else is offered is kept back and told', async () => {
  const server = await playMailServer({ context: () => null, offersStartTls: false });
  const { codes } = await diagnosePort(server.port, { encryption: 'starttls-optional' }, { extraRoots });
  expect(codes).toContain('config.encryption-disabled');
  expect(server.signIns).toEqual([]);
});
