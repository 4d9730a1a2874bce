import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { maildiagInPty, type Pty } from '../helpers/pty.ts';

const original = readFileSync('fixtures/configs/ntcs/vendor-example/ntcs-standard-e-mail.ini');
const down = '\u001b[B';
const name = 'ntcs.ini';

let directory = '';
let pty: Pty | null = null;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'maildiag-pty-'));
  writeFileSync(join(directory, name), original, { mode: 0o600 });
});

afterEach(() => {
  pty?.dispose();
  rmSync(directory, { recursive: true });
});

const text = () => readFileSync(join(directory, name), 'utf8');
const edited = original.toString('utf8').replace('SMTP-Port=25', 'SMTP-Port=587');

/** Chooses a user by typing and gives the port another value. */
async function edit(): Promise<Pty> {
  const opened = maildiagInPty([name], { directory });
  pty = opened;
  await opened.shows('diagnose');
  opened.type('w');
  await opened.shows('Search');
  opened.type('muel');
  await opened.shows('mueller@kanzlei.example');
  opened.type('\r');
  await opened.shows('user MUELLER');
  await opened.shows('quit');
  opened.type(`e${down.repeat(3)}`);
  await opened.shows('all keys');
  opened.type('\r');
  await opened.shows('New value for SMTP-Port');
  opened.type('\u0015587\r');
  await opened.shows('not saved yet: SMTP-Port');
  opened.type('s');
  await opened.shows('SMTP-Port=587');
  await opened.shows('all keys');
  return opened;
}

test('a user is chosen by search, a value is changed and saved: the file differs in that value, and undo takes it back', async () => {
  const opened = await edit();
  expect(text()).toBe(original.toString('utf8'));
  opened.type('\r');
  await opened.shows('undo');
  expect(text()).toBe(edited);
  const [backup = ''] = readdirSync(directory).filter((each) => each !== name);
  expect(readFileSync(join(directory, backup)).equals(original)).toBe(true);
  opened.type('u');
  await opened.shows('Give');
  opened.type('y');
  await opened.shows('as it was before');
  expect(text()).toBe(original.toString('utf8'));
  await opened.shows('quit');
  opened.type('q');
  expect(await opened.end()).toMatchObject({ code: 0 });
  expect(opened.output).not.toContain('Sommer-Regen');
});

test('a write-protected file is saved only when Enter is pressed once more, and stays write-protected', async () => {
  chmodSync(join(directory, name), 0o400);
  const opened = await edit();
  opened.type('\r');
  await opened.shows('once more');
  expect(text()).toBe(original.toString('utf8'));
  opened.type('\r');
  await opened.shows('undo');
  expect(text()).toBe(edited);
});

test('a file that somebody changed meanwhile is read again, and both changes stay', async () => {
  const opened = await edit();
  writeFileSync(join(directory, name), original.toString('utf8').replace('SMTP-Server=smtp.', 'SMTP-Server=relay.'));
  opened.type('\r');
  await opened.shows('since it was read');
  opened.type('r');
  await opened.shows('Read again');
  await opened.shows('all keys');
  opened.type('\r');
  await opened.shows('undo');
  expect(text()).toBe(edited.replace('SMTP-Server=smtp.', 'SMTP-Server=relay.'));
});
