import { execFileSync, spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { afterAll, describe, expect, test } from 'vitest';
import { program } from '../helpers/pty.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';
import { profileText } from './diagnose-port.ts';
import { playMailServer } from './play-mail-server.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-test-'));
afterAll(() => rmSync(directory, { recursive: true }));

const path = (name: string) => join(directory, name);

function write(name: string, content: string | Buffer): string {
  writeFileSync(path(name), content, { mode: 0o600 });
  return path(name);
}

const password = 'Geheim;#"\\ß-77';
const closed = profileText(1, { password, encryption: 'none' });

describe('the shipped program', () => {
  test('shows the password nowhere: output, report, command line, working files', async () => {
    const word = Buffer.from(`\0reports@example.com\0${password}`).toString('base64');
    let commandLine = '';
    const server = await playMailServer({
      context: () => null,
      offersStartTls: false,
      signInReply: `535 5.7.8 ${password} AUTH PLAIN ${word}`,
    });
    const file = write('secret.ini', profileText(server.port, { password, encryption: 'none' }));
    const started = spawn(process.execPath, [program, 'check', file, '--report', path('secret.md')]);
    let output = '';
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        if (commandLine === '') commandLine = readFileSync(`/proc/${started.pid}/cmdline`, 'utf8');
        output += text;
      });
    }
    await new Promise((resolve) => started.on('close', resolve));
    const report = readFileSync(path('secret.md'), 'utf8');
    for (const text of [output, report, commandLine]) {
      expect(text).not.toBe('');
      for (const form of [password, word, Buffer.from(password).toString('base64')]) expect(text).not.toContain(form);
    }
    expect(statSync(path('secret.md')).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('names a report that cannot be written, harmlessly, and keeps its verdict', async () => {
    const file = write('closed.ini', closed);
    for (const place of ['/dev/full/x.md', '/no\x1b]0;x\x07/x.md', `${directory}/x.md/`.replace(/\/$/, '/y.md')]) {
      const { code, stderr } = await runMaildiag(['check', file, '--report', place]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^The report could not be written to /m);
      expect(stderr).not.toMatch(/[^\n\P{Cc}]/u);
    }
  });

  test.each(['utf16le with mark', 'utf8 with mark', 'windows-1252'])('reads a file in %s', async (encoding) => {
    const text = closed.replace('sender = ', 'sender-name = Größe\r\nsender = ');
    const bytes = {
      'utf16le with mark': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'utf8 with mark': Buffer.from(`\ufeff${text}`),
      'windows-1252': Buffer.from(text, 'latin1'),
    }[encoding];
    const { stdout } = await runMaildiag(['check', write('encoded.ini', bytes ?? Buffer.alloc(0)), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ settings: { senderName: { value: 'Größe' }, port: { value: 1 } } });
  });

  test('follows a symbolic link and refuses what is no file, at once', async () => {
    write('target.ini', closed);
    symlinkSync(path('target.ini'), path('link.ini'));
    symlinkSync(path('loop.ini'), path('loop.ini'));
    execFileSync('mkfifo', [path('fifo.ini')]);
    mkdirSync(path('folder.ini'));
    expect((await runMaildiag(['check', path('link.ini')])).code).toBe(1);
    for (const place of [path('fifo.ini'), path('loop.ini'), path('folder.ini'), '/dev/zero', '/dev/stdin']) {
      const { code, stdout } = await runMaildiag(['check', place, '--json']);
      expect(code, place).toBe(2);
      expect(JSON.parse(stdout), place).toMatchObject({ rootCause: 'config.unreadable' });
    }
    for (const place of [path('fifo.ini'), '/dev/zero', '/dev/null', directory]) {
      const { code, stderr } = await runMaildiag(['check', path('target.ini'), '--ca-file', place]);
      expect(code, place).toBe(2);
      expect(stderr).toContain('--ca-file');
    }
  });

  test.each<readonly [string, string]>([
    ['a long run of blanks', `user = a${' '.repeat(1_000_000)}b`],
    ['a long run of tabs behind quotes', `user = "a"${'\t'.repeat(1_000_000)}x`],
    ['a hundred thousand lines with the same key', 'port = 1\n'.repeat(100_000)],
    ['a quarter of a million section heads', '[a\n'.repeat(250_000)],
    ['a host name of megabytes', `server = ${'a.'.repeat(1_000_000)}`],
  ])('reads a file with %s without standing still', async (_what, lines) => {
    const file = write('large.ini', `${closed.replace('user = reports@example.com\r\n', '')}${lines}\n`);
    const began = performance.now();
    const { code, stderr } = await runMaildiag(['check', file, '--only', 'configuration']);
    expect(code, stderr).toBeLessThan(2);
    expect(performance.now() - began).toBeLessThan(6_000);
  });

  test('takes the password from the first line of a pipe that stays open, and refuses an endless one', async () => {
    const file = write('stdin.ini', profileText(1, { password: '', encryption: 'none' }));
    const words = ['check', file, '--only', 'configuration', '--password-stdin'];
    const child = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'ignore', 'ignore'] });
    child.stdin.write('Geheim-77\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
    const endless = spawn(process.execPath, [program, ...words], { stdio: ['pipe', 'ignore', 'ignore'] });
    endless.stdin.on('error', () => {});
    endless.stdin.write('x'.repeat(100_000));
    expect(await new Promise((resolve) => endless.on('close', resolve))).toBe(2);
  });

  test('explains a line of megabytes by its beginning', async () => {
    const { code, stdout } = await runMaildiag(['explain', '--json'], {
      input: `535 5.7.8 no ${'x'.repeat(5_000_000)}\n550 no\n`,
    });
    expect(code).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(first).toMatchObject({ id: 'auth.wrong-password' });
    expect(second).toMatchObject({ code: 550 });
    expect(stdout.length).toBeLessThan(20_000);
  });
});

/** Runs a check against a server that falls silent, and ends it with a signal some time after it began to speak. */
async function stopped(signal: NodeJS.Signals, afterMs: number, words: readonly string[]) {
  let met = () => {};
  const meeting = new Promise<void>((resolve) => {
    met = resolve;
  });
  const server = await scriptedServer(async (talk) => {
    met();
    await talk.send('220 mail.example.com\r\n');
    await talk.answer('250-mail.example.com\r\n250 AUTH LOGIN\r\n');
    await talk.answer('334 VXNlcm5hbWU6\r\n');
  });
  const file = write(`stop-${signal}-${afterMs}.ini`, profileText(server.port, { password, encryption: 'none' }));
  const child = spawn(process.execPath, [program, 'check', file, ...words]);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdout.resume();
  const end = new Promise<number | null>((resolve) => child.on('close', resolve));
  await meeting;
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  const began = performance.now();
  child.kill(signal);
  const code = await end;
  return { code, stderr, ms: performance.now() - began };
}

describe('a check that is ended from outside', () => {
  test.each<readonly [NodeJS.Signals, number]>([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('by %s is gone within a second, with its exit code and no trace of the program', async (signal, expected) => {
    for (const [afterMs, words] of [
      [0, []],
      [7, ['--json']],
      [60, ['--report', path('stopped.md')]],
      [300, []],
    ] as const) {
      const { code, stderr, ms } = await stopped(signal, afterMs, words);
      expect(code).toBe(expected);
      expect(ms).toBeLessThan(1_000);
      expect(stderr).not.toMatch(/Error|\.cjs|^ {4}at /m);
    }
  });

  test('by a reader that has seen enough ends without a word', async () => {
    const file = write('pipe.ini', closed);
    for (const words of ['check $F', 'check $F --json', '--help', 'practice --list']) {
      const script = `"${process.execPath}" "${program}" ${words} | head -c 1 >/dev/null`;
      const child = spawn('sh', ['-c', script], {
        env: { ...process.env, F: file },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (bytes: Buffer) => {
        stderr += bytes.toString();
      });
      await new Promise((resolve) => child.on('close', resolve));
      expect(stderr).toBe('');
    }
  });

  test('keeps its exit code where nobody reads the error output', async () => {
    const script = `{ "${process.execPath}" "${program}" --no-such-option 2>&1 >/dev/null; echo $? >&3; } | true`;
    const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    let code = '';
    const stream = child.stdio[3];
    if (stream === null || stream === undefined || !('on' in stream)) throw new Error('no pipe');
    stream.on('data', (bytes: Buffer) => {
      code += bytes.toString();
    });
    await new Promise((resolve) => child.on('close', resolve));
    expect(code.trim()).toBe('2');
  });
});
