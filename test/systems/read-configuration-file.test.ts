import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readConfigurationFile } from '../../src/systems/read-configuration-file.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { memoryFiles } from './memory-files.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-read-'));
afterAll(() => rmSync(directory, { recursive: true }));

function reasonFor(path: string, files = nodeFiles) {
  const result = readSettings(path, { files });
  expect(result).toMatchObject({ system: null, settings: null });
  expect(result.findings).toHaveLength(1);
  const [found] = result.findings;
  return found?.code === 'config.unreadable' ? found.args.reason : found?.code;
}

describe('a file that cannot be used is refused with its reason', () => {
  test('one that is not there', () => {
    expect(reasonFor(join(directory, 'nothing.cfg'))).toBe('missing');
    expect(reasonFor('package.json/isps.cfg')).toBe('missing');
  });

  test('a directory', () => expect(reasonFor(directory)).toBe('directory'));

  test('one without permission', () => {
    expect(reasonFor('isps.cfg', memoryFiles({ 'isps.cfg': { bytes: 'a=b', mode: 0o200 } }))).toBe('permission');
  });

  test('one of 100 MB, without reading it', () => {
    const path = join(directory, 'large.cfg');
    writeFileSync(path, '');
    truncateSync(path, 100_000_000);
    const files = {
      ...nodeFiles,
      read: () => {
        throw new Error('read');
      },
    };
    expect(reasonFor(path, files)).toBe('too-large');
  });

  test('one that grew after its size was asked', () => {
    const files = { ...nodeFiles, read: (_path: string, limit: number) => new Uint8Array(limit) };
    expect(reasonFor('package.json', files)).toBe('too-large');
  });

  test('a binary one', () => {
    expect(reasonFor(process.execPath)).toBe('too-large');
    expect(
      reasonFor('isps.cfg', memoryFiles({ 'isps.cfg': { bytes: Buffer.from([0x4d, 0x5a, 0, 0, 1, 2, 3]) } })),
    ).toBe('binary');
  });

  test('a pipe, without opening it', () => {
    const path = join(directory, 'pipe');
    execFileSync('mkfifo', [path]);
    expect(reasonFor(path)).toBe('other');
  });

  test('an empty one has no mail section', () => {
    expect(reasonFor('isps.cfg', memoryFiles({ 'isps.cfg': { bytes: '' } }))).toBe('config.not-recognised');
  });
});

describe('text of any of these kinds is read', () => {
  const text = 'Büro €';
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le', Buffer.from(text, 'utf16le')],
    ['windows-1252', Buffer.from([0x42, 0xfc, 0x72, 0x6f, 0x20, 0x80])],
  ])('%s %#', (encoding, bytes) => {
    const files = memoryFiles({ file: { bytes } });
    expect(readConfigurationFile('file', files)).toMatchObject({ text, encoding, bytes });
  });
});
