import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ClientIdentity } from '../../src/mail/client-identity.ts';
import { mint } from '../../src/practice/certificates/mint.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';
import type { Hook } from '../../src/practice/engine/smtp-script.ts';
import { Secret } from '../../src/settings/secret.ts';
import { mintCertificate } from '../helpers/certificate-mint.ts';
import { diagnoseSettings, setting, type Wish } from '../helpers/diagnose-settings.ts';

const noAccount = {
  user: setting('Standarduser', ''),
  password: { ...setting('SMTP-Passwort', new Secret('')), written: null },
};

let clientCertificate: ClientIdentity;

beforeAll(async () => {
  const issuer = await mintCertificate({ subject: 'Practice Client CA', ca: true });
  const { certificate, key } = await mintCertificate({ subject: 'reports', issuer });
  clientCertificate = { certificate, key: createPrivateKey(key), chain: [] };
});

/** A server that answers EXTERNAL so, and does all others. */
const answering = (reply: string, mechanisms = ['EXTERNAL', 'PLAIN']): Wish => {
  const answer: Hook = (line) => (line.startsWith('AUTH EXTERNAL') ? reply : undefined);
  return { script: { mechanisms, on: { AUTH: answer } } };
};

const diagnosed = (wish: Wish) =>
  diagnoseSettings({ ...wish, options: { clientCertificate, ...(wish.options ?? {}) } });

describe.concurrent('sign-in with a client certificate', () => {
  test('goes before a password, and asks to act as nobody but its holder', async () => {
    const result = await diagnosed(answering('235 2.7.0 welcome'));
    expect(result.said(/^AUTH/)[0]).toBe('AUTH EXTERNAL =');
    expect(result.facts('credentials')).toMatchObject({ mechanism: 'EXTERNAL', user: 'reports', attempts: 1 });
    expect(result.step('credentials').status).toBe('passed');
  });

  test('takes no user and password', async () => {
    const result = await diagnosed({ ...answering('235 2.7.0 welcome'), values: noAccount });
    expect(result.facts('credentials')).toMatchObject({ mechanism: 'EXTERNAL' });
    expect(result.step('sender').status).not.toBe('skipped');
  });

  test('is named where it is refused, and no password follows', async () => {
    const result = await diagnosed(answering('535 5.7.8 Authentication failed'));
    expect(result.step('credentials').findings).toMatchObject([
      {
        code: 'auth.certificate-refused',
        args: { subject: 'reports', issuer: 'Practice Client CA', user: null, mechanism: 'EXTERNAL' },
      },
    ]);
    expect(result.said(/^AUTH/)).toHaveLength(1);
  });

  test('leaves it to the password where the server does not master it after all', async () => {
    const result = await diagnosed(answering('504 5.5.4 Unrecognized authentication type'));
    expect(result.facts('credentials')).toMatchObject({ mechanism: 'PLAIN' });
    expect(result.codes('credentials')).toEqual([]);
  });

  test('leaves it to the password where it is not offered', async () => {
    const result = await diagnosed({ script: { mechanisms: ['PLAIN'] } });
    expect(result.facts('credentials')).toMatchObject({ mechanism: 'PLAIN' });
  });

  test('is told to be impossible where it is not offered, and there is nothing else', async () => {
    const result = await diagnosed({ script: { mechanisms: ['PLAIN'] }, values: noAccount });
    expect(result.step('credentials')).toMatchObject({ status: 'skipped', reason: { why: 'no-external' } });
    expect(result.said(/^AUTH/)).toEqual([]);
    expect(result.step('sender').status).not.toBe('skipped');
  });

  test('does not happen in plain text', async () => {
    const wish = answering('235 2.7.0 welcome');
    const result = await diagnosed({
      script: { ...wish.script, encryption: 'none', authInClear: true },
      values: { ...noAccount, security: setting('TLS', 'none' as const) },
    });
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('does not happen at a server whose own certificate is not right', async () => {
    const wish = answering('235 2.7.0 welcome');
    const wrong = mint({ commonName: 'elsewhere.test', names: ['elsewhere.test'] }, null);
    const result = await diagnosed({
      script: { ...wish.script, credentials: () => serverCredentials(wrong, []) },
      values: noAccount,
    });
    expect(result.step('certificate').status).toBe('failed');
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('spares an account that has no attempt left', async () => {
    const result = await diagnosed({ ...answering('235 2.7.0 welcome'), options: { signIns: 0 } });
    expect(result.step('credentials')).toMatchObject({ reason: { why: 'spared', what: 'account' } });
    expect(result.said(/^AUTH/)).toEqual([]);
  });
});
