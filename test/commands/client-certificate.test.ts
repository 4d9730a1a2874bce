import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientCertificateOf } from '../../src/commands/client-certificate-of.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import { usageWords } from '../../src/commands/usage-words.ts';
import { checkHere } from '../helpers/check-here.ts';
import { runHere } from '../helpers/run-here.ts';
import { SmimeFiles } from '../helpers/smime-files.ts';

const password = 'Elf-Esel-auf-der-Elbe-11';
let directory = '';
let files: SmimeFiles;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'maildiag-client-'));
  files = new SmimeFiles(directory);
  for (const name of ['reports', 'other']) files.mint(name, { extendedUsage: 'clientAuth' });
  files.mint('weak', { hash: 'sha1' });
  files.container('reports', 'reports.p12', password);
  const joined = (name: string, ...parts: readonly string[]): void =>
    writeFileSync(files.path(name), parts.map((part) => readFileSync(files.path(part), 'utf8')).join(''));
  joined('whole.pem', 'reports.key', 'reports.pem', 'issuing.pem');
  joined('mixed.pem', 'other.key', 'reports.pem');
  joined('weak-whole.pem', 'weak.key', 'weak.pem');
  files.openssl(
    ...['pkcs8', '-topk8', '-in', files.path('reports.key'), '-passout', `pass:${password}`],
    ...['-out', files.path('locked.key')],
  );
  joined('locked.pem', 'locked.key', 'reports.pem');
  writeFileSync(files.path('text.pem'), 'nothing of the kind');
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const environment = { FILE_PASSWORD: password, WRONG_PASSWORD: 'x' };
const withPassword = (name: string): readonly string[] => ['--client-cert-password-env', name];

/** The words of a command with the file. */
const given = (name: string, more: readonly string[] = []): readonly string[] => [
  ...['check', '--set', 'host=localhost', '--client-cert', files.path(name), ...more],
];

test.for([
  ['whole.pem', []],
  ['locked.pem', withPassword('FILE_PASSWORD')],
  ['reports.p12', withPassword('FILE_PASSWORD')],
] as const)('%s is read', async ([name, more]) => {
  const { clientCertificate } = await clientCertificateOf(commandLine(given(name, more), {}), { environment });
  expect(clientCertificate?.certificate.subject).toBe('CN=reports');
  expect(clientCertificate?.certificate.checkPrivateKey(clientCertificate.key)).toBe(true);
  expect(JSON.stringify(clientCertificate)).not.toContain('PRIVATE');
});

const refused = [
  ['missing.pem', [], 'there is no file', 'Es gibt keine Datei'],
  ['text.pem', [], 'cannot be read', 'lesbar'],
  ['reports.pem', [], 'holds no private key', 'keinen privaten Schlüssel'],
  ['mixed.pem', [], 'is not that of its certificate', 'gehört nicht zum Zertifikat'],
  ['locked.pem', [], 'missing or wrong', 'fehlt oder ist falsch'],
  ['locked.pem', withPassword('WRONG_PASSWORD'), 'missing or wrong', 'fehlt oder ist falsch'],
  ['reports.p12', [], 'missing or wrong', 'fehlt oder ist falsch'],
  ['reports.p12', withPassword('WRONG_PASSWORD'), 'missing or wrong', 'fehlt oder ist falsch'],
  ['reports.p12', withPassword('NOT_SET'), 'NOT_SET is not set', 'NOT_SET ist nicht gesetzt'],
  ['weak-whole.pem', [], 'cannot be used for TLS', 'für TLS nicht brauchbar'],
] as const;

test.for(refused)('%s with %j ends before the diagnosis', async ([name, more, english, german]) => {
  for (const [locale, words] of [['en', english] as const, ['de', german] as const]) {
    const line = commandLine([...given(name, more), '--lang', locale], {});
    const reading = clientCertificateOf(line, { environment });
    await expect(reading).rejects.toMatchObject({ name: 'UsageError', message: expect.stringContaining(words) });
  }
  const told = await runHere(given(name, more), environment);
  expect(told).toMatchObject({ code: 2, stdout: '' });
  expect(told.stderr).toContain(english);
  expect(told.stderr).not.toContain(password);
});

test('a password without its file is a mistake', async () => {
  const words = ['--set', 'host=localhost', ...withPassword('FILE_PASSWORD')];
  await expect(checkHere(words, [], environment)).rejects.toThrow('--client-cert-password-env');
});

test('a batch is not signed in with one certificate', async () => {
  const words = ['--batch', directory, '--client-cert', files.path('whole.pem')];
  await expect(checkHere(words, [], environment)).rejects.toThrow('--client-cert');
});

test('the help names it in both languages', () => {
  for (const { help } of Object.values(usageWords)) {
    expect(help).toContain('--client-cert ');
    expect(help).toContain('--client-cert-password-env VARIABLE');
    for (const line of help.split('\n')) expect(line.length, line).toBeLessThanOrEqual(112);
  }
});
