import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchLines, batchOf, crowd, folderWith, stepOf } from '../helpers/batch-of.ts';
import { crowdServer } from '../helpers/crowd-server.ts';
import { maildiagInPty, program } from '../helpers/pty.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';

/** Starts a batch into `out.jsonl` and ends it with a signal as soon as the server has seen so many sign-ins. */
async function interrupted(
  directory: string,
  words: readonly string[],
  signal: NodeJS.Signals,
  when: Promise<void>,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, 'check', '--lang', 'en', '--batch', ...words], { cwd: directory });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await when;
  child.kill(signal);
  return { code: await ended, stderr };
}

/** A server that tells when it has seen so many sign-ins. */
async function countingServer(enough: number) {
  let reached = () => {};
  const when = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const server = await crowdServer({
    signIn: ({ signIns }) => {
      if (signIns >= enough) reached();
      return '235 ok';
    },
  });
  return { server, when };
}

test.each([10, 37, 61, 90])(
  'has every subject exactly once when a batch is killed after %d sign-ins and resumed',
  async (enough) => {
    const { server, when } = await countingServer(enough);
    const directory = await folderWith({ 'ntcs.ini': crowd(server.port, 120) });
    const words = ['ntcs.ini', '--report', 'out.jsonl', '--resume'];
    await interrupted(directory, words, 'SIGKILL', when);
    const before = await readFile(join(directory, 'out.jsonl'), 'utf8');
    const whole = batchLines(before.slice(0, before.lastIndexOf('\n') + 1));
    const tried = server.users.length;
    const { code } = await runMaildiag(['check', '--batch', ...words], { directory });
    expect(code).toBe(0);
    const all = batchLines(await readFile(join(directory, 'out.jsonl'), 'utf8'));
    expect(all).toHaveLength(121);
    expect(new Set(all.map(({ batch }) => batch.id)).size).toBe(121);
    expect(all.slice(0, whole.length)).toEqual(whole);
    const twice = server.users
      .slice(tried)
      .filter((user) => whole.some(({ subject }) => subject.user !== null && subject.sender === user));
    expect(twice.filter((user) => user !== 'user1@example.test')).toEqual([]);
  },
);

test('ends with 130 on Ctrl-C, and what was finished is in the file', async () => {
  const { server, when } = await countingServer(40);
  const directory = await folderWith({ 'ntcs.ini': crowd(server.port, 400) });
  const words = ['ntcs.ini', '--report', 'out.jsonl'];
  const { code, stderr } = await interrupted(directory, words, 'SIGINT', when);
  expect(code).toBe(130);
  expect(stderr).toContain('Stopped.');
  const text = await readFile(join(directory, 'out.jsonl'), 'utf8');
  const lines = batchLines(text);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.length).toBeLessThan(400);
  expect(lines.filter((line) => stepOf(line, 'credentials').status !== 'passed')).toEqual([]);
  expect(stderr).toContain(`${lines.length} of 401 diagnosed.`);
  const { code: second } = await runMaildiag(['check', '--batch', ...words, '--resume'], { directory });
  expect(second).toBe(0);
  expect(
    new Set(batchLines(await readFile(join(directory, 'out.jsonl'), 'utf8')).map(({ batch }) => batch.id)).size,
  ).toBe(401);
});

test('ends at once on Ctrl-C while the server keeps silent', async () => {
  let asked = () => {};
  const when = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server = await crowdServer({
    signIn: () => {
      asked();
      return 'hang';
    },
  });
  const directory = await folderWith({ 'ntcs.ini': crowd(server.port, 50) });
  const begun = performance.now();
  const { code } = await interrupted(directory, ['ntcs.ini', '--timeout', '60'], 'SIGINT', when);
  expect(code).toBe(130);
  expect(performance.now() - begun).toBeLessThan(5_000);
});

const names = [
  '__proto__',
  'constructor',
  'toString',
  '\x1b[31mROT\x1b]0;title\x07',
  'rechts\u202elinks',
  '\u009b2J',
  'A'.repeat(5_000),
  '"; rm -rf / #',
  '{"batch":{"id":1}}',
  '../../etc/passwd',
  'ümlaut\u2028zeile',
];

test('takes hostile names of users for what they are, and shows no control character', async () => {
  const server = await crowdServer();
  const head = crowd(server.port, 0);
  const users = names.map(
    (name, index) =>
      `[Standard-E-Mail/Benutzer/${name}]\r\nStandarduser=u${index}@example.test\r\nSMTP-Passwort="Geheim-${index}-Wort"\r\nAbsenderadresse=u${index}@example.test\r\n`,
  );
  const { stdout, stderr, lines } = await batchOf({ 'ntcs.ini': head + users.join('') }, ['ntcs.ini']);
  expect(new Set(lines.map(({ batch }) => batch.id)).size).toBe(lines.length);
  expect(lines.length).toBeGreaterThanOrEqual(names.length);
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}/u);
  expect(stdout).not.toMatch(/Geheim/);
  const listed = await folderWith({ 'ntcs.ini': head, list: `${names.join('\n')}\n` });
  const named = await runMaildiag(['check', '--batch', 'list', 'ntcs.ini'], { directory: listed });
  expect(named.stdout + named.stderr).not.toMatch(/[^\P{Cc}\n]|\p{Cf}|\p{Zl}/u);
  expect(batchLines(named.stdout).map(({ subject }) => subject.user)).toContain('__proto__');
});

test('writes no password, whatever a server echoes of it', async () => {
  const encoded = (user: string, password: string) => Buffer.from(`\0${user}\0${password}`).toString('base64');
  const server = await crowdServer({
    signIn: ({ account }) => {
      const { user = '', password = '' } = account ?? {};
      return `535 5.7.8 ${password} ${encoded(user, password)} ${Buffer.from(password).toString('hex')} no`;
    },
  });
  const { stdout, stderr } = await batchOf({ 'ntcs.ini': crowd(server.port, 9) }, ['ntcs.ini']);
  expect(stdout).toContain('535');
  for (let index = 1; index < 10; index += 1) {
    const password = `Geheim-${index}-Wort`;
    const forms = [password, Buffer.from(password).toString('hex'), encoded(`user${index}@example.test`, password)];
    for (const form of forms) expect(stdout + stderr).not.toContain(form);
  }
});

test('keeps no results: three thousand users need no more than 64 MiB of heap', { timeout: 120_000 }, async () => {
  const server = await crowdServer();
  const text = crowd(server.port, 3_000, { user: () => 'shared@example.test', password: () => 'Ein-Wort-fuer-alle' });
  const directory = await folderWith({ 'ntcs.ini': text });
  const words = ['check', '--batch', 'ntcs.ini', '--report', 'out.jsonl'];
  const { code } = await runMaildiag(words, {
    directory,
    environment: { NODE_OPTIONS: '--max-old-space-size=64' },
  });
  expect(code).toBe(0);
  const ids = new Set<string>();
  for (const line of (await readFile(join(directory, 'out.jsonl'), 'utf8')).trimEnd().split('\n'))
    ids.add(JSON.parse(line).batch.id);
  expect(ids.size).toBe(3_001);
});

test('shows on a terminal how far it is, in one line that fits and leaves nothing behind', async () => {
  const server = await crowdServer();
  const directory = await folderWith({ 'ntcs.ini': crowd(server.port, 300) });
  const pty = maildiagInPty(['check', '--lang', 'en', '--batch', 'ntcs.ini', '--report', 'out.jsonl'], {
    directory,
    columns: 40,
  });
  const { code } = await pty.end();
  expect(code).toBe(0);
  const drawn = pty.output.split('\r');
  expect(drawn.some((line) => /\d+ % {2}\d+ \/ 301/.test(line))).toBe(true);
  expect(drawn.filter((line) => line.length > 39 && !line.includes('\n'))).toEqual([]);
  expect(pty.output).not.toContain('\x1b');
  expect(pty.output).toMatch(/\r *\r301 of 301 diagnosed\./);
});
