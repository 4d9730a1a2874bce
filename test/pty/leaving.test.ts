import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeFiles, practiceFiles } from '../helpers/practice-files.ts';
import { maildiagInPty, maildiagInShell, Pty, program } from '../helpers/pty.ts';
import { leavesCursorShown } from '../helpers/terminal-bytes.ts';

const ctrlC = '\u0003';

let silent: PracticeFiles;
let open: Pty[] = [];

beforeEach(async () => {
  silent = await practiceFiles('greeting-silent');
});

afterEach(async () => {
  for (const pty of open) pty.dispose();
  open = [];
  await silent.close();
});

function kept(pty: Pty): Pty {
  open.push(pty);
  return pty;
}

/** Each moment at which somebody may want to leave. */
const moments: readonly (readonly [string, () => readonly string[], (pty: Pty) => Promise<void>])[] = [
  ['at the start screen', () => [], (pty) => pty.shows('all keys')],
  [
    'while a server is awaited',
    () => [silent.file, '--resolver', silent.resolver],
    async (pty) => {
      await pty.shows('diagnose');
      pty.type('\r');
      await pty.shows('no greeting yet');
    },
  ],
  [
    'at the card of a finding',
    () => ['practice', 'cert-self-signed'],
    async (pty) => {
      await pty.shows('diagnose');
      pty.type('\r');
      await pty.shows('cert.self-signed');
      await pty.shows('retry');
    },
  ],
];

describe.each(moments)('leaving %s', (_name, words, getThere) => {
  test('with Ctrl-C restores the terminal and ends with 130', async () => {
    const pty = kept(maildiagInShell(words()));
    await getThere(pty);
    pty.type(ctrlC);
    await pty.shows('modes restored, exit 130');
    await pty.end();
    expect(leavesCursorShown(pty.output)).toBe(true);
    expect(pty.leftBehind()).toEqual([]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ])('by %s restores the terminal and ends with %d', async (signal, code) => {
    const pty = kept(maildiagInShell(words()));
    await getThere(pty);
    execFileSync('pkill', [`-${signal.slice(3)}`, '-P', String(pty.pid)]);
    await pty.shows(`modes restored, exit ${code}`);
    await pty.end();
    expect(leavesCursorShown(pty.output)).toBe(true);
    expect(pty.leftBehind()).toEqual([]);
  });

  test('by closing the window ends the program within a second', async () => {
    const pty = kept(maildiagInPty(words()));
    await getThere(pty);
    const closed = performance.now();
    pty.hangUp();
    await pty.end();
    expect(performance.now() - closed).toBeLessThan(1000);
    expect(pty.leftBehind()).toEqual([]);
  });
});

test('SIGUSR1 opens no door to the memory that holds the password', async () => {
  const pty = kept(maildiagInPty([silent.file, '--resolver', silent.resolver]));
  await pty.shows('diagnose');
  pty.signal('SIGUSR1');
  pty.type('\r');
  await pty.shows('no greeting yet');
  const refused = await new Promise((done) => {
    const socket = connect({ host: '127.0.0.1', port: 9229 });
    socket.once('connect', () => done(false));
    socket.once('error', () => done(true));
  });
  expect(refused).toBe(true);
  pty.type(ctrlC);
  expect(await pty.end()).toMatchObject({ code: 130 });
  expect(pty.output).not.toContain('Debugger listening');
});

test('without a terminal on standard input the wizard names the command for lines and ends with 2', async () => {
  const pty = kept(new Pty('/bin/sh', ['-c', '"$0" "$1" </dev/null', process.execPath, program]));
  expect(await pty.end()).toMatchObject({ code: 2 });
  expect(pty.output).toContain('maildiag check');
});

describe('the files of a practice server, with a password in them, are gone', () => {
  let temporary: string;
  beforeEach(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'maildiag-leaving-'));
  });
  afterEach(() => rm(temporary, { recursive: true }));

  test.each<[string, (pty: Pty) => void]>([
    ['after Ctrl-C', (pty) => pty.type(ctrlC)],
    ['after the window was closed', (pty) => pty.hangUp()],
    ['after SIGTERM', (pty) => pty.signal('SIGTERM')],
  ])('%s', async (_name, leave) => {
    const pty = kept(maildiagInPty(['practice', 'cert-expired'], { environment: { TMPDIR: temporary } }));
    await pty.shows('diagnose');
    expect(await readdir(temporary)).toHaveLength(1);
    leave(pty);
    await pty.end();
    expect(await readdir(temporary)).toEqual([]);
  });
});
