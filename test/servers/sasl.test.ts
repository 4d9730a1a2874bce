import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHere } from '../helpers/check-here.ts';
import { missingForSasl, type SaslRig, startSaslRig } from './sasl-rig.ts';

const user = 'reports@example.test';
const password = 'Sechs-Eier, zum=Frühstück-9';
const secret = 'Clientschluessel~9.Muster-A1';

/** Tokens that say nothing about themselves, and some that do. */
const tokens = {
  good: 'opaque-token-that-may-send-7f3a9c2e51',
  reading: jwt({ aud: 'https://outlook.office365.com', scp: 'IMAP.AccessAsUser.All', exp: 4_000_000_000 }),
  old: 'opaque-token-that-has-run-out-5c2f7a',
  foreign: 'opaque-token-of-somebody-else-91ab3d',
  issued: jwt({
    aud: 'https://outlook.office365.com',
    roles: ['SMTP.SendAsApp'],
    exp: Math.floor(Date.now() / 1000) + 3600,
  }),
};

function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${'c2lnbmF0dXJl'.repeat(20)}`;
}

/** Only its owner may use the sender, and that is somebody else. */
const foreignSender = {
  smtpd_sender_login_maps: 'inline:{ reports@example.test=boss@example.test }',
  smtpd_sender_restrictions: 'reject_sender_login_mismatch',
};

const mechanisms = ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5', 'PLAIN', 'LOGIN'] as const;

const services = {
  'SCRAM-SHA-256': { backend: 'passwords', mechanisms: ['SCRAM-SHA-256'] },
  'SCRAM-SHA-1': { backend: 'passwords', mechanisms: ['SCRAM-SHA-1'] },
  'CRAM-MD5': { backend: 'passwords', mechanisms: ['CRAM-MD5'] },
  PLAIN: { backend: 'passwords', mechanisms: ['PLAIN'] },
  LOGIN: { backend: 'passwords', mechanisms: ['LOGIN'] },
  XOAUTH2: { backend: 'tokens', mechanisms: ['XOAUTH2'] },
  OAUTHBEARER: { backend: 'tokens', mechanisms: ['OAUTHBEARER'] },
  everything: { backend: 'passwords', mechanisms },
  'foreign-SCRAM-SHA-256': { backend: 'passwords', mechanisms: ['SCRAM-SHA-256'], options: foreignSender },
  'foreign-SCRAM-SHA-1': { backend: 'passwords', mechanisms: ['SCRAM-SHA-1'], options: foreignSender },
  'foreign-CRAM-MD5': { backend: 'passwords', mechanisms: ['CRAM-MD5'], options: foreignSender },
  'foreign-PLAIN': { backend: 'passwords', mechanisms: ['PLAIN'], options: foreignSender },
  'foreign-LOGIN': { backend: 'passwords', mechanisms: ['LOGIN'], options: foreignSender },
  'hashes-all': { backend: 'hashes', mechanisms },
  'hashes-SCRAM-SHA-256': { backend: 'hashes', mechanisms: ['SCRAM-SHA-256'] },
  'hashes-SCRAM-SHA-1': { backend: 'hashes', mechanisms: ['SCRAM-SHA-1'] },
  'hashes-CRAM-MD5': { backend: 'hashes', mechanisms: ['CRAM-MD5'] },
  'sha1-scram': { backend: 'sha1', mechanisms: ['SCRAM-SHA-256', 'SCRAM-SHA-1'] },
  'tokens-all': { backend: 'tokens', mechanisms: ['XOAUTH2', 'OAUTHBEARER'] },
  'down-XOAUTH2': { backend: 'tokens-down', mechanisms: ['XOAUTH2'] },
  'down-OAUTHBEARER': { backend: 'tokens-down', mechanisms: ['OAUTHBEARER'] },
  'foreign-XOAUTH2': { backend: 'tokens', mechanisms: ['XOAUTH2'], options: foreignSender },
  'foreign-OAUTHBEARER': { backend: 'tokens', mechanisms: ['OAUTHBEARER'], options: foreignSender },
  'dying-SCRAM-SHA-256': { backend: 'dying', mechanisms: ['SCRAM-SHA-256'] },
  'dying-SCRAM-SHA-1': { backend: 'dying', mechanisms: ['SCRAM-SHA-1'] },
  'dying-CRAM-MD5': { backend: 'dying', mechanisms: ['CRAM-MD5'] },
  'dying-PLAIN': { backend: 'dying', mechanisms: ['PLAIN'] },
  'dying-LOGIN': { backend: 'dying', mechanisms: ['LOGIN'] },
  'dying-XOAUTH2': { backend: 'dying', mechanisms: ['XOAUTH2'] },
  'dying-OAUTHBEARER': { backend: 'dying', mechanisms: ['OAUTHBEARER'] },
} as const satisfies Parameters<typeof startSaslRig>[0];

type Service = keyof typeof services;

interface Report {
  readonly rootCause: string | null;
  readonly steps: readonly {
    readonly id: string;
    readonly facts: { readonly mechanism?: string | null; readonly attempts?: number; readonly token?: object } | null;
    readonly findings: readonly { readonly id: string; readonly severity: string; readonly evidence: object }[];
  }[];
  readonly transcript: readonly { readonly from: string; readonly text: string }[];
}

const missing = missingForSasl();
const title = missing === null ? 'mechanisms at real servers' : `mechanisms at real servers (skipped: ${missing})`;

describe.skipIf(missing !== null)(title, () => {
  let rig: SaslRig<Service> | undefined;

  beforeAll(async () => {
    rig = await startSaslRig(services, {
      passwords: { [user]: `{PLAIN}${password}` },
      hashes: { [user]: kept('SHA512-CRYPT') },
      sha1: { [user]: kept('SCRAM-SHA-1') },
      tokens: {
        [tokens.good]: { username: user, scope: 'smtp imap', active: true },
        [tokens.issued]: { username: user, scope: 'smtp', active: true },
        [tokens.reading]: { username: user, scope: 'imap', active: true },
        [tokens.old]: { username: user, scope: 'smtp', active: false },
        [tokens.foreign]: { username: 'boss@example.test', scope: 'smtp', active: true },
      },
      issued: { token: tokens.issued, secret },
    });
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  /** Diagnoses a service; the settings beside server and sender. */
  async function diagnosed(service: Service, settings: Readonly<Record<string, string>>) {
    if (rig === undefined) throw new Error('The servers have not started');
    const name = `${service}-${Math.random().toString(36).slice(2)}`;
    const [file, roots] = [join(rig.directory, `${name}.ini`), join(rig.directory, 'keys', 'trusted.pem')];
    await writeFile(roots, rig.ca);
    const lines = Object.entries({
      ...{ server: 'localhost', port: String(rig.ports[service]), encryption: 'starttls', sender: user },
      ...settings,
    }).map(([key, value]) => `${key} = ${value}`);
    await writeFile(file, ['[mail]', ...lines, ''].join('\n'), { mode: 0o600 });
    const told = await checkHere([file, '--json', '--ca-file', roots, '--authority', rig.authority, '--timeout', '8']);
    expect(told.stdout, told.stderr).toMatch(/^\{/);
    for (const form of forms(settings)) expect(told.stdout).not.toContain(form);
    const report: Report = JSON.parse(told.stdout);
    const credentials = report.steps.find(({ id }) => id === 'credentials');
    const serious = report.steps.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'));
    const ids = serious.map(({ id }) => id).filter((id) => id !== 'config.port-and-mode');
    return { report, credentials, ids };
  }

  const withPassword = (given = password) => ({ user, password: `"${given}"` });
  const withToken = (given: string) => ({ user, password: `"${given}"`, auth: 'xoauth2' });

  test.for(mechanisms)('%s: the right password signs in', async (name) => {
    const { credentials, ids, report } = await diagnosed(name, withPassword());
    expect(ids).toEqual([]);
    expect(credentials?.facts).toMatchObject({ mechanism: name, attempts: 1 });
    expect(report.rootCause === null || report.rootCause === 'config.port-and-mode').toBe(true);
  });

  test.for(mechanisms)('%s: a wrong password is named', async (name) => {
    const { ids, credentials } = await diagnosed(name, withPassword('Nicht-das-Richtige-7'));
    expect(ids).toEqual(['auth.wrong-password']);
    expect(credentials?.facts).toMatchObject({ mechanism: null, attempts: 1 });
  });

  test('the strongest of all that are offered is taken', async () => {
    const { credentials } = await diagnosed('everything', withPassword());
    expect(credentials?.facts).toMatchObject({ mechanism: 'SCRAM-SHA-256', attempts: 1 });
  });

  test.for(mechanisms)('%s: an account that may not use the sender signs in, and is refused then', async (name) => {
    const { ids, credentials } = await diagnosed(`foreign-${name}`, withPassword());
    expect(credentials?.facts).toMatchObject({ mechanism: name });
    expect(ids).toEqual(['sender.not-permitted']);
  });

  test('a server that keeps only hashes is signed in to with a second attempt', async () => {
    const { ids, credentials } = await diagnosed('hashes-all', withPassword());
    expect(ids).toEqual([]);
    expect(credentials?.facts).toMatchObject({ mechanism: 'PLAIN', attempts: 2 });
  });

  test.for(['SCRAM-SHA-256', 'SCRAM-SHA-1', 'CRAM-MD5'] as const)(
    '%s: a server that lacks what it needs for it refuses, and nothing crashes',
    async (name) => {
      const { ids, credentials } = await diagnosed(`hashes-${name}`, withPassword());
      expect(credentials?.facts).toMatchObject({ mechanism: null, attempts: 1 });
      expect(['auth.wrong-password', 'auth.backend-unavailable']).toContain(ids[0]);
    },
  );

  test('a server that keeps keys of SCRAM-SHA-1 alone is signed in to with that', async () => {
    const { ids, credentials } = await diagnosed('sha1-scram', withPassword());
    expect(ids).toEqual([]);
    expect(credentials?.facts).toMatchObject({ mechanism: 'SCRAM-SHA-1', attempts: 2 });
  });

  test.for(mechanisms)('%s: a sign-in server that dies when asked is named', async (name) => {
    const { ids } = await diagnosed(`dying-${name}`, withPassword());
    expect(ids).toEqual(['auth.backend-unavailable']);
  });

  describe.each(['XOAUTH2', 'OAUTHBEARER'] as const)('%s', (name) => {
    test('a good token signs in', async () => {
      const { ids, credentials } = await diagnosed(name, withToken(tokens.good));
      expect(ids).toEqual([]);
      expect(credentials?.facts).toMatchObject({ mechanism: name, attempts: 1 });
    });

    test.each([
      ['has run out', tokens.old, 'auth.token-expired'],
      ['nobody knows', 'opaque-token-that-nobody-knows-33', 'auth.token-expired'],
      ['is for reading mail', tokens.reading, 'auth.token-scope'],
      ['is valid by its own words, but not known here', jwt({ aud: 'x', exp: 4_000_000_000 }), 'auth.token-scope'],
      ['has run out by its own words', jwt({ aud: 'x', exp: 1_500_000_000 }), 'auth.token-expired'],
    ])('a token that %s', async (_, token, code) => {
      const { ids, credentials, report } = await diagnosed(name, withToken(token));
      expect(ids).toEqual([code]);
      expect(credentials?.facts).toMatchObject({ mechanism: null, attempts: 1 });
      // What the server says about it is there to be read.
      expect(report.transcript).toContainEqual({
        at: expect.any(Number),
        from: 'note',
        text: expect.stringMatching(/"status":"(?:401|invalid_token)"/),
      });
      expect(credentials?.findings.at(-1)?.evidence).toMatchObject({ challenge: expect.stringContaining('status') });
    });

    test('an OAuth server that is gone is not taken for a wrong token', async () => {
      const { ids } = await diagnosed(`down-${name}`, withToken(tokens.good));
      expect(ids).toEqual(['auth.backend-unavailable']);
    });

    test('nor is a sign-in server that dies', async () => {
      const { ids } = await diagnosed(`dying-${name}`, withToken(tokens.good));
      expect(ids).toEqual(['auth.backend-unavailable']);
    });

    test('a mailbox that may not use the sender signs in, and is refused then', async () => {
      const { ids, credentials } = await diagnosed(`foreign-${name}`, withToken(tokens.good));
      expect(credentials?.facts).toMatchObject({ mechanism: name });
      expect(ids).toEqual(['sender.not-permitted']);
    });
  });

  test('a token is of no use where only passwords are taken', async () => {
    const { ids, credentials } = await diagnosed('PLAIN', withToken(tokens.good));
    expect(ids).toEqual(['auth.mechanism-unsupported']);
    expect(credentials?.findings[0]?.evidence).toMatchObject({ supported: ['OAUTHBEARER', 'XOAUTH2'] });
  });

  describe('an application that gets its token itself', () => {
    const application = {
      ...{ auth: 'oauth', user, tenant: 'example.test', 'client-id': '11111111-2222-3333-4444-555555555555' },
      'client-secret': `"${secret}"`,
    };

    test('signs in with it', async () => {
      const { ids, credentials } = await diagnosed('tokens-all', application);
      expect(ids).toEqual([]);
      expect(credentials?.facts).toMatchObject({
        mechanism: 'OAUTHBEARER',
        token: { audience: 'https://outlook.office365.com', roles: ['SMTP.SendAsApp'] },
      });
    });

    test('does not sign in where its secret is wrong', async () => {
      const { ids, credentials } = await diagnosed('tokens-all', { ...application, 'client-secret': '"Falsch~7.x"' });
      expect(ids).toEqual(['oauth.invalid-client-secret']);
      expect(credentials?.facts).toMatchObject({ mechanism: null, attempts: 0 });
    });

    test('is told where its token is not for this mailbox', async () => {
      const { ids } = await diagnosed('XOAUTH2', { ...application, user: 'boss@example.test' });
      expect(ids).toEqual(['auth.token-scope']);
    });

    test('is not asked for its secret where the server takes no token', async () => {
      const { ids } = await diagnosed('PLAIN', application);
      expect(ids).toEqual(['auth.mechanism-unsupported']);
    });
  });
});

/** The password as Dovecot keeps it. */
function kept(scheme: string): string {
  const { stdout, stderr } = spawnSync('doveadm', ['pw', '-s', scheme, '-p', password], { encoding: 'utf8' });
  if (stdout.trim() === '') throw new Error(`doveadm pw: ${stderr}`);
  return stdout.trim();
}

/** The secrets of these settings, as they stand and in base64. */
function forms(settings: Readonly<Record<string, string>>): string[] {
  const given = [settings.password, settings['client-secret']].filter((each) => each !== undefined);
  return [...given, tokens.issued].flatMap((each) => {
    const bare = each.replace(/^"|"$/g, '');
    return [bare, JSON.stringify(bare).slice(1, -1), Buffer.from(bare).toString('base64')];
  });
}
