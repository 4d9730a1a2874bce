import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { Secret } from '../../src/settings/secret.ts';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';
import { hasOpenssl } from '../helpers/openssl-verify.ts';
import { SmimeFiles } from '../helpers/smime-files.ts';

const password = 'Schlüssel-Geheimnis-7';

describe.skipIf(!hasOpenssl)('a signed test mail', () => {
  let directory = '';
  let files: SmimeFiles;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'maildiag-smime-'));
    files = new SmimeFiles(join(directory, 'certificates'));
    files.mint('rsa');
    files.mint('ec', { key: 'ec' });
    files.mint('ec-384', { key: 'ec-384' });
  }, 60_000);

  afterAll(() => rmSync(directory, { recursive: true }));

  const together = (name: string, ...parts: readonly string[]): string => {
    const path = files.path(name);
    writeFileSync(path, parts.map((part) => readFileSync(files.path(part), 'utf8')).join('\n'));
    return path;
  };

  /** Sends a test mail with this signer and gives the diagnosis. */
  const sendSigned = (path: string, secret: string | null = null, values = {}) =>
    diagnoseSettings({
      options: { send: true, signer: { path, password: secret === null ? null : new Secret(secret) } },
      values,
    });

  /** What openssl says of the mail that the server received, with this root trusted. */
  const verify = (text: string, command: 'cms' | 'smime', root = 'root.pem') => {
    const mail = join(directory, 'mail.eml');
    writeFileSync(mail, text);
    const { status, stdout, stderr } = spawnSync('openssl', [
      ...[command, '-verify', '-in', mail, '-CAfile', files.path(root), '-purpose', 'smimesign'],
    ]);
    return { status, content: stdout.toString('latin1'), errors: stderr.toString('latin1') };
  };

  const containers: readonly (readonly [string, string, readonly string[]])[] = [
    ['PKCS #12 of OpenSSL 3', 'rsa', []],
    [
      'PKCS #12 with AES-128 and SHA-1',
      'rsa',
      ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC', '-macalg', 'sha1'],
    ],
    ['PKCS #12 of older programs (RC2, 3DES)', 'rsa', ['-legacy']],
    ['PKCS #12 with a key on P-256', 'ec', []],
    ['PKCS #12 of older programs with a key on P-384', 'ec-384', ['-legacy']],
  ];

  test.each(containers)('out of %s is accepted by openssl', async (_, name, options) => {
    const path = files.container(name, 'signer.p12', password, options);
    const diagnosed = await sendSigned(path, password);
    expect(diagnosed.codes('delivery')).toContain('delivery.accepted');
    const [mail] = diagnosed.server.mails;
    const text = mail?.data ?? '';
    for (const command of ['cms', 'smime'] as const) {
      const { status, content, errors } = verify(text, command);
      expect(errors).toMatch(/Verification successful/);
      expect(status).toBe(0);
      expect(content).toContain('If you read it, the server has accepted and delivered it.');
    }
    expect(verify(text.replace('If you read it', 'If you heed it'), 'cms').status).not.toBe(0);
    expect(verify(text, 'cms', 'ec.pem').status).not.toBe(0);
    expect(diagnosed.facts('delivery').signed).toEqual({
      ...{ by: name, issuer: 'issuing authority' },
      until: expect.stringMatching(/^20\d\d-\d\d-\d\dT/),
    });
    expect(JSON.stringify(diagnosed.diagnosis)).not.toContain(password);
  });

  test.each([
    ['key first', ['rsa.key', 'rsa.pem', 'issuing.pem']],
    ['issuer and root first, key last', ['root.pem', 'issuing.pem', 'ec.pem', 'ec.key']],
    ['another key beside the right one', ['ec.key', 'rsa.key', 'rsa.pem', 'issuing.pem']],
  ])('out of PEM with %s is accepted by openssl', async (_, parts) => {
    const diagnosed = await sendSigned(together('signer.pem', ...parts));
    const { status, errors } = verify(diagnosed.server.mails[0]?.data ?? '', 'cms');
    expect(errors).toMatch(/Verification successful/);
    expect(status).toBe(0);
  });

  test('out of PEM with a locked key opens with its password only', async () => {
    files.openssl(
      'pkcs8',
      '-topk8',
      '-in',
      files.path('rsa.key'),
      '-out',
      files.path('locked.key'),
      '-passout',
      `pass:${password}`,
    );
    const path = together('locked.pem', 'locked.key', 'rsa.pem', 'issuing.pem');
    expect(verify((await sendSigned(path, password)).server.mails[0]?.data ?? '', 'cms').status).toBe(0);
    for (const wrong of [null, 'wrong']) {
      const diagnosed = await sendSigned(path, wrong);
      expect(diagnosed.step('delivery').findings[0]?.args).toMatchObject({ reason: 'wrong-password', unsent: true });
      expect(diagnosed.server.mails).toEqual([]);
    }
  });

  test('keeps umlauts in sender name and subject outside the signed part, and has no bare line end', async () => {
    const path = together('signer.pem', 'rsa.key', 'rsa.pem', 'issuing.pem');
    const values = { senderName: setting('Absendername', 'Müller, Jörg'), subjectPrefix: setting('Präfix', '[Täst]') };
    const { server } = await sendSigned(path, null, values);
    const text = server.mails[0]?.data ?? '';
    expect(text.slice(0, text.indexOf('\r\n\r\n'))).toMatch(
      /^From: =\?UTF-8\?Q\?M=C3=BCller=2C_J=C3=B6rg\?= <reports@/m,
    );
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(text.match(/^Content-Type: /gm)).toHaveLength(3);
    expect(verify(text, 'cms').status).toBe(0);
  });

  const faults: readonly (readonly [string, () => string, string | null, object])[] = [
    ['the file is not there', () => files.path('nowhere.p12'), null, { reason: 'missing', detail: 'ENOENT' }],
    ['the file is a directory', () => files.directory, null, { reason: 'unreadable', detail: 'EISDIR' }],
    [
      'the file is something else',
      () => {
        writeFileSync(files.path('text.p12'), 'no certificate at all');
        return files.path('text.p12');
      },
      ...([null, { reason: 'unreadable', detail: 'PKCS #12' }] as const),
    ],
    ['the password is wrong', () => files.container('rsa', 'a.p12', password), 'wrong', { reason: 'wrong-password' }],
    ['there is no password', () => files.container('rsa', 'a.p12', password), null, { reason: 'wrong-password' }],
    ['the key is missing', () => files.path('rsa.pem'), null, { reason: 'no-key' }],
    [
      'the key is of another certificate',
      () => together('mixed.pem', 'ec.key', 'rsa.pem'),
      null,
      { reason: 'key-mismatch' },
    ],
    [
      'it is made out to somebody else',
      () => {
        files.mint('other', { address: 'other@practice.test' });
        return together('other-both.pem', 'other.key', 'other.pem');
      },
      ...([
        null,
        { reason: 'other-address', address: 'reports@practice.test', detail: 'other@practice.test' },
      ] as const),
    ],
    [
      'it has expired',
      () => {
        files.mint('old', { days: -1 });
        return together('old-both.pem', 'old.key', 'old.pem');
      },
      ...([null, { reason: 'expired' }] as const),
    ],
    [
      'it is for a web server',
      () => {
        files.mint('web', { extendedUsage: 'serverAuth' });
        return together('web-both.pem', 'web.key', 'web.pem');
      },
      ...([null, { reason: 'usage' }] as const),
    ],
    [
      'its key only encrypts',
      () => {
        files.mint('locks', { usage: 'keyEncipherment' });
        return together('locks-both.pem', 'locks.key', 'locks.pem');
      },
      ...([null, { reason: 'usage' }] as const),
    ],
    [
      'its key is too short',
      () => {
        files.mint('short', { key: 'rsa:1024' });
        return together('short-both.pem', 'short.key', 'short.pem');
      },
      ...([null, { reason: 'weak', detail: 'RSA 1024' }] as const),
    ],
    [
      'its signature is too weak',
      () => {
        files.mint('weak', { hash: 'sha1' });
        return together('weak-both.pem', 'weak.key', 'weak.pem');
      },
      ...([null, { reason: 'weak', detail: 'ecdsa-with-SHA1' }] as const),
    ],
    [
      'its kind of key is not known to mail programs',
      () => {
        files.mint('edwards', { key: 'ed25519' });
        return together('edwards-both.pem', 'edwards.key', 'edwards.pem');
      },
      ...([null, { reason: 'key-kind', detail: 'ed25519' }] as const),
    ],
  ];

  test.each(faults)('is not sent, and not unsigned either, where %s', async (_, file, secret, args) => {
    const diagnosed = await sendSigned(file(), secret);
    expect(diagnosed.codes('delivery')).toEqual(['smime.certificate-invalid']);
    const [found] = diagnosed.step('delivery').findings;
    expect(found?.args).toMatchObject({ name: '--smime', unsent: true, ...args });
    expect(diagnosed.server.mails).toEqual([]);
    expect(diagnosed.facts('delivery').reply).toBeNull();
    if (found === undefined) throw new Error('nothing was found');
    const { cause } = explainFinding(found, { locale: 'de', vocabulary: null });
    expect(toPlain(cause ?? [])).toMatch(
      /^--smime \S+ .*Die Testmail wurde nicht gesendet: Sie sollte signiert sein\.$/,
    );
  });

  test('that cannot be signed is told in the words of a system that names a certificate', async () => {
    const values = {
      certificate: { ...setting('Zertifikat auswählen', 'mail.pem'), origin: { file: 'post.ini', line: 7 } },
    };
    const diagnosed = await sendSigned(files.path('nowhere.p12'), null, values);
    const [found] = diagnosed.step('delivery').findings;
    if (found === undefined) throw new Error('nothing was found');
    const { cause } = explainFinding(found, { locale: 'de', vocabulary: null });
    expect(toPlain(cause ?? [])).toContain('Zertifikat auswählen = nowhere.p12');
  });

  test('of every sender goes out only where the certificate names that sender', async () => {
    const level = { kind: 'user', name: 'A' } as const;
    const shared = { level, name: 'Absenderadresse', origin: null, sameServer: true };
    const diagnosed = await diagnoseSettings({
      senders: [
        { ...shared, address: 'reports@practice.test', used: true },
        { ...shared, address: 'office@practice.test', used: false },
        { ...shared, address: 'REPORTS@practice.test', used: false },
        { ...shared, address: 'sales@practice.test', used: false },
      ],
      options: {
        ...{ send: true, everySender: true },
        signer: { path: together('signer.pem', 'rsa.key', 'rsa.pem', 'issuing.pem'), password: null },
      },
    });
    expect(diagnosed.server.mails.map(({ from }) => from)).toEqual(['reports@practice.test']);
    const told = diagnosed.step('sender').findings.filter(({ code }) => code === 'smime.certificate-invalid');
    // Once is enough: what is wrong with the certificate is the same for all of them.
    expect(told.map(({ args }) => ('address' in args ? args.address : null))).toEqual(['office@practice.test']);
    expect(diagnosed.facts('sender').matrix.map(({ message }) => message)).toEqual([null, null, null]);
    expect(diagnosed.codes('delivery')).toContain('delivery.accepted');
  });
});
