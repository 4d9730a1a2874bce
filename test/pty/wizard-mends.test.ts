import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { maildiagInPty, type Pty } from '../helpers/pty.ts';

let directory = '';
let pty: Pty | null = null;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'maildiag-pty-'));
});

afterEach(() => {
  pty?.dispose();
  rmSync(directory, { recursive: true });
});

/** The wizard on the card of a practice fault whose files stand in `directory`. */
async function onCard(fault: string, code: string): Promise<Pty> {
  const opened = maildiagInPty(['practice', fault], { directory, environment: { TMPDIR: directory } });
  pty = opened;
  await opened.shows('diagnose');
  opened.type('\r');
  await opened.shows(code);
  await opened.shows('quit');
  return opened;
}

function ground(): string {
  const [found = ''] = readdirSync(directory).filter((name) => name.startsWith('maildiag-practice-'));
  return join(directory, found);
}

test('a wrong port is mended by two keys: tried, written, diagnosed again, and taken back', async () => {
  const opened = await onCard('wrong-port', 'connect.wrong-port');
  const file = join(ground(), 'isps.cfg');
  const before = readFileSync(file);
  opened.type('1');
  await opened.shows('Tried it: with SMTPPort = ');
  await opened.shows('all keys');
  expect(readFileSync(file).equals(before)).toBe(true);
  opened.type('\r');
  await opened.shows('Everything that was tried works.');
  await opened.shows('undo');
  await opened.shows('quit');
  const port = /with SMTPPort = (\d+)/.exec(opened.output)?.[1] ?? '';
  const text = before.toString('latin1');
  expect(readFileSync(file, 'latin1')).toBe(text.replace(/SMTPPort = \d+/, `SMTPPort = ${port}`));
  const [backup = ''] = readdirSync(ground()).filter((name) => name.includes('backup'));
  expect(readFileSync(join(ground(), backup)).equals(before)).toBe(true);
  opened.type('u');
  await opened.shows('Give');
  await opened.shows('yes');
  opened.type('y');
  await opened.shows('connect.wrong-port');
  await opened.shows('quit');
  expect(readFileSync(file).equals(before)).toBe(true);
  opened.type('q');
  expect(await opened.end()).toMatchObject({ code: 1 });
  expect(opened.output).not.toContain('practice-password');
  expect(opened.leftBehind()).toEqual([]);
});

test('a company root is added when its fingerprint was compared, and only then', async () => {
  const opened = await onCard('cert-self-signed-in-chain', 'cert.self-signed-in-chain');
  const file = join(ground(), 'certificates', 'cacert.pem');
  const before = readFileSync(file);
  opened.type('1');
  await opened.shows('SHA-256');
  await opened.shows('yes');
  opened.type('n');
  await opened.shows('quit');
  opened.type('1');
  await opened.shows('SHA-256');
  await opened.shows('yes');
  opened.type('y');
  await opened.shows('Tried it: with "Company Root CA"');
  await opened.shows('all keys');
  opened.type('\r');
  await opened.shows('once more');
  await opened.shows('all keys');
  expect(readFileSync(file).equals(before)).toBe(true);
  opened.type('\r');
  await opened.shows('Everything that was tried works.');
  await opened.shows('quit');
  expect(readFileSync(file).subarray(0, before.length).equals(before)).toBe(true);
  expect(readFileSync(file).length).toBeGreaterThan(before.length);
  opened.type('q');
  expect(await opened.end()).toMatchObject({ code: 0 });
});
