import { X509Certificate } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addAuthority } from '../../src/systems/add-authority.ts';
import { nodeFileWriter } from '../../src/systems/node-file-writer.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readTrustStore } from '../../src/systems/read-trust-store.ts';
import { mintCertificate } from '../helpers/certificate-mint.ts';

const directories: string[] = [];
const [old, wanted] = await Promise.all([
  mintCertificate({ subject: 'Old Authority', ca: true }),
  mintCertificate({ subject: 'Firma Zürich CA', ca: true }),
]);
const authority = {
  subject: 'Firma Zürich CA',
  fingerprint256: new X509Certificate(wanted.pem).fingerprint256,
  pem: wanted.pem,
};

function trustFile(content: string, mode = 0o644) {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-trust-'));
  directories.push(directory);
  const path = join(directory, 'cacert.pem');
  writeFileSync(path, content);
  chmodSync(path, mode);
  const read = () => readTrustStore(path, 'certificates\\cacert.pem', nodeFiles);
  return { directory, path, read };
}

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true });
});

describe('adding an authority', () => {
  test('puts it behind the others, with the file as it was beside it', () => {
    const before = `# roots\n${old.pem}`;
    const { directory, path, read } = trustFile(before);
    const result = addAuthority(authority, read(), nodeFileWriter, { at: new Date('2026-11-22T12:00:00Z') });
    expect(result).toMatchObject({ kind: 'added', path });
    expect(readFileSync(path, 'utf8')).toBe(
      `${before.trimEnd()}\n# Firma Z?rich CA (maildiag, 2026-11-22)\n${wanted.pem.trim()}\n`,
    );
    expect(read().certificates).toHaveLength(2);
    const backup = readdirSync(directory).find((name) => name.includes('maildiag-backup')) ?? '';
    expect(readFileSync(join(directory, backup), 'utf8')).toBe(before);
  });

  test('keeps the line ends of the file', () => {
    const { path, read } = trustFile(old.pem.replaceAll('\n', '\r\n'));
    addAuthority(authority, read(), nodeFileWriter);
    expect(readFileSync(path, 'utf8').replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('asks for the user’s word where the file is write-protected, and protects it again', () => {
    const { path, read } = trustFile(old.pem, 0o444);
    expect(addAuthority(authority, read(), nodeFileWriter)).toMatchObject({ kind: 'not-saved', reason: 'read-only' });
    expect(addAuthority(authority, read(), nodeFileWriter, { overwriteReadOnly: true }).kind).toBe('added');
    expect(statSync(path).mode & 0o777).toBe(0o444);
  });

  test('adds nothing twice, and nothing but what the user has seen', () => {
    const { path, read } = trustFile(`${old.pem}${wanted.pem}`);
    expect(addAuthority(authority, read(), nodeFileWriter)).toMatchObject({ reason: 'nothing-to-save' });
    const other = trustFile(old.pem);
    const swapped = { ...authority, pem: old.pem };
    expect(addAuthority(swapped, other.read(), nodeFileWriter)).toMatchObject({ kind: 'not-saved', reason: 'failed' });
    expect(readFileSync(other.path, 'utf8')).toBe(old.pem);
    rmSync(path);
    expect(addAuthority(authority, read(), nodeFileWriter)).toMatchObject({ kind: 'not-saved', reason: 'missing' });
  });
});
