import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { practiceAuthority } from '../../src/practice/certificates/practice-authority.ts';
import type { ServerNotes } from '../../src/practice/engine/server-notes.ts';
import { type DnsServer, startDnsServer } from '../helpers/dns-server.ts';
import { maildiagInPty, type Pty } from '../helpers/pty.ts';
import { password, signInsAt, startMail } from '../setup/neighbourhood.ts';

const email = 'anna@kunde.test';
const host = 'smtp.kunde.test';
const down = '\u001b[B';

let directory = '';
let pty: Pty | null = null;
let mail: Awaited<ReturnType<typeof startMail>> | null = null;
let dns: DnsServer | null = null;
const notes: ServerNotes = { log: [], mails: [] };

/** A domain whose SRV record names a server on this machine. */
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'maildiag-pty-'));
  notes.log.length = 0;
  notes.mails.length = 0;
  mail = await startMail(host, { kind: 'mail', security: 'tls', user: email }, notes);
  const name = '_submissions._tcp.kunde.test';
  const service = { priority: 0, weight: 0, port: mail.port, target: host };
  dns = await startDnsServer({
    [host]: [{ type: 'A', name: host, ttl: 60, data: '127.0.0.1' }],
    [name]: [{ type: 'SRV', name, ttl: 60, data: service }],
  });
  writeFileSync(join(directory, 'ca.pem'), practiceAuthority().pem);
});

afterEach(async () => {
  pty?.dispose();
  dns?.close();
  await mail?.close();
  rmSync(directory, { recursive: true });
});

function begin(...words: string[]): Pty {
  const network = ['--resolver', dns?.address ?? '', '--ca-file', 'ca.pem'];
  const opened = maildiagInPty(['setup', ...network, ...words], { directory });
  pty = opened;
  return opened;
}

/** Address, password, and a mail profile in a new file. */
async function answer(opened: Pty, secret: string, address = email): Promise<void> {
  await opened.shows('E-mail address');
  await opened.shows('quit');
  opened.type(`${address}\r`);
  await opened.shows(`Password of ${address}`);
  await opened.shows('back');
  opened.type(`${secret}\r`);
  await opened.shows('Which system');
  await opened.shows('all keys');
  opened.type(down.repeat(5));
  opened.type('\r');
  await opened.shows('Where do the settings');
  await opened.shows('all keys');
  opened.type('\r');
}

test('an address and a password become a file that is diagnosed at once, and the password is nowhere', async () => {
  const opened = begin();
  await answer(opened, password);
  await opened.shows('Send a test mail');
  expect(notes.mails).toEqual([]);
  expect(readFileSync(`/proc/${opened.pid}/cmdline`, 'latin1')).not.toContain('4711');
  await opened.shows('all keys');
  opened.type('y');
  await opened.shows('These settings for Mail profile work');
  await opened.shows('quit');
  expect(notes.mails.map(({ to }) => to)).toEqual([[email]]);
  expect(readdirSync(directory)).toEqual(['ca.pem']);
  opened.type('\r');
  await opened.shows('maildiag.ini');
  await opened.shows('diagnose');
  const file = join(directory, 'maildiag.ini');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toContain(`server = ${host}\nport = ${mail?.port}\nencryption = tls\n`);
  await opened.shows('quit');
  opened.type('\r');
  await opened.shows('run again');
  expect(opened.output).not.toContain('Problem');
  await opened.shows('quit');
  opened.type('q');
  expect(await opened.end()).toMatchObject({ code: 0 });
  expect(opened.output).not.toContain('4711');
  expect(opened.leftBehind()).toEqual([]);
});

test('two refused passwords are the last: the server never gets a third', async () => {
  const opened = begin('--lang', 'en');
  await answer(opened, 'Wrong-One-1');
  await opened.shows('One try is left');
  await opened.shows('back');
  opened.type('Wrong-Two-2\r');
  await opened.shows('Two sign-ins were refused');
  await opened.shows('quit');
  opened.type('\u0003');
  expect(await opened.end()).toMatchObject({ code: 130 });
  expect(signInsAt(notes.log)).toHaveLength(2);
  expect(opened.output).not.toContain('Wrong-');
});

test('what nobody finds is typed in by hand, and the new file is written when it is saved', async () => {
  const opened = begin();
  await answer(opened, password, 'anna@leer.test');
  await opened.shows('type the server in');
  await opened.shows('quit');
  opened.type('h');
  await opened.shows('diagnose');
  await opened.shows('quit');
  opened.type('e');
  await opened.shows('Which value');
  await opened.shows('all keys');
  opened.type('\r');
  await opened.shows('New value for server');
  await opened.shows('back');
  opened.type(`${host}\r`);
  await opened.shows('not saved yet');
  await opened.shows('quit');
  expect(readdirSync(directory)).toEqual(['ca.pem']);
  opened.type('s');
  await opened.shows(`+ server = ${host}`);
  await opened.shows('only you can read');
  await opened.shows('all keys');
  opened.type('\r');
  await opened.shows('Saved');
  await opened.shows('quit');
  const file = join(directory, 'maildiag.ini');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`server = ${host}[^]*user = anna@leer.test`));
  expect(opened.output).not.toContain('4711');
  opened.type('q');
  expect(await opened.end()).toMatchObject({ code: 0 });
});
