import { appendFile, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { batchLines, batchOf, crowd, folderWith, stepOf } from '../helpers/batch-of.ts';
import { crowdServer } from '../helpers/crowd-server.ts';
import { ntcsUser } from '../helpers/ntcs-file.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';

const again = (directory: string, words: readonly string[]) =>
  runMaildiag(['check', '--lang', 'en', '--batch', ...words], { directory });

test('prints one report for each subject on the standard output, and nothing else', async () => {
  const server = await crowdServer();
  const { lines, stderr, code } = await batchOf({ 'ntcs.ini': crowd(server.port, 12) }, ['ntcs.ini']);
  expect(code).toBe(0);
  expect(lines.map(({ schema }) => schema)).toEqual(Array.from({ length: 13 }, () => 'maildiag/1'));
  expect(new Set(lines.map(({ batch }) => batch.id)).size).toBe(13);
  expect(lines.map(({ subject }) => subject.user).sort()).toEqual([
    ...Array.from({ length: 12 }, (_, index) => ntcsUser(index)),
    null,
  ]);
  expect(stderr).toBe('13 of 13 diagnosed.\n     13  warnings only\n');
});

test('sums up the causes, most frequent first, and ends with 1 where anybody has an error', async () => {
  const server = await crowdServer({
    signIn: ({ account }) => (account?.user === 'user3@example.test' ? '535 5.7.8 no' : '235 ok'),
  });
  const { stderr, code } = await batchOf({ 'ntcs.ini': crowd(server.port, 9) }, ['ntcs.ini']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^10 of 10 diagnosed\.\n {6}9 {2}warnings only\n {6}1 {2}\S.*\n$/);
});

test('writes a file that its owner alone may read, and touches none that exists', async () => {
  const server = await crowdServer();
  const files = { 'ntcs.ini': crowd(server.port, 3) };
  const { directory, stdout, stderr } = await batchOf(files, ['ntcs.ini', '--report', 'out.jsonl']);
  const report = join(directory, 'out.jsonl');
  expect(stdout).toBe('');
  expect(stderr).toContain('4 of 4 diagnosed.');
  expect((await stat(report)).mode & 0o777).toBe(0o600);
  const text = await readFile(report, 'utf8');
  expect(batchLines(text)).toHaveLength(4);
  const second = await again(directory, ['ntcs.ini', '--report', 'out.jsonl']);
  expect(second.code).toBe(2);
  expect(second.stderr).toContain('With --resume the batch goes on');
  expect(await readFile(report, 'utf8')).toBe(text);
});

test('resumes behind the last whole line and tries nobody again who stands in the file', async () => {
  const server = await crowdServer();
  const files = { 'ntcs.ini': crowd(server.port, 10) };
  const { directory } = await batchOf(files, ['ntcs.ini', '--report', 'out.jsonl']);
  const report = join(directory, 'out.jsonl');
  const text = await readFile(report, 'utf8');
  const lines = text.split('\n');
  await writeFile(report, `${lines.slice(0, 6).join('\n')}\n${(lines[6] ?? '').slice(0, 500)}`);
  const tried = server.users.length;
  const kept = new Set(batchLines(`${lines.slice(0, 6).join('\n')}\n`).map(({ batch }) => batch.id));
  const { code, stderr } = await again(directory, ['ntcs.ini', '--report', 'out.jsonl', '--resume']);
  expect(code).toBe(0);
  expect(stderr).toContain('5 of 11 diagnosed, 6 before.');
  const all = batchLines(await readFile(report, 'utf8'));
  expect(all).toHaveLength(11);
  expect(new Set(all.map(({ batch }) => batch.id)).size).toBe(11);
  const users = server.users.slice(tried);
  expect(users.length).toBeLessThanOrEqual(5);
  for (const { batch, subject } of all.slice(6)) {
    expect(kept.has(batch.id)).toBe(false);
    expect(users).toContain(subject.sender);
  }
});

test('resumes a batch that is finished without asking anybody, with the exit code of what it found', async () => {
  const server = await crowdServer({ signIn: () => '535 5.7.8 no' });
  const files = { 'ntcs.ini': crowd(server.port, 3) };
  const { directory } = await batchOf(files, ['ntcs.ini', '--report', 'out.jsonl']);
  const { connections } = server;
  const { code, stderr } = await again(directory, ['ntcs.ini', '--report', 'out.jsonl', '--resume']);
  expect(code).toBe(1);
  expect(stderr).toBe('0 of 4 diagnosed, 4 before.\n');
  expect(server.connections).toBe(connections);
});

test('resumes a batch that has not begun', async () => {
  const server = await crowdServer();
  const files = { 'ntcs.ini': crowd(server.port, 2) };
  const { code, directory } = await batchOf(files, ['ntcs.ini', '--report', 'out.jsonl', '--resume']);
  expect(code).toBe(0);
  expect(batchLines(await readFile(join(directory, 'out.jsonl'), 'utf8'))).toHaveLength(3);
});

test.each([
  ['notes', 'my notes\nwithout an end'],
  ['other JSON lines', '{"a":1}\n{"b":2}\n'],
  ['other JSON without a line end', '{"schema":"other"}'],
])('leaves a file with %s as it is', async (_, content) => {
  const server = await crowdServer();
  const files = { 'ntcs.ini': crowd(server.port, 2), 'notes.jsonl': content };
  const { code, stderr, directory } = await batchOf(files, ['ntcs.ini', '--report', 'notes.jsonl', '--resume']);
  expect(code).toBe(2);
  expect(stderr).toContain('does not hold the results of a batch');
  expect(await readFile(join(directory, 'notes.jsonl'), 'utf8')).toBe(content);
  expect(server.connections).toBe(0);
});

test('takes the files of a directory and names those that cannot be used', async () => {
  const server = await crowdServer();
  const files = {
    ...{ 'd/a.ini': crowd(server.port, 2), 'd/b.ini': crowd(server.port, 1), 'd/readme.txt': 'Hello\n' },
    ...{ 'd/deeper/c.ini': crowd(server.port, 1), 'd/picture': Buffer.from([0, 1, 2, 3]) },
  };
  const { lines, stderr, code } = await batchOf(files, ['d']);
  expect(code).toBe(0);
  expect(lines.map(({ source }) => source.file).sort()).toEqual(['a.ini', 'a.ini', 'a.ini', 'b.ini', 'b.ini']);
  expect(stderr).toContain('no known mail settings in it: d/picture\n');
  expect(stderr).toContain('no known mail settings in it: d/readme.txt\n');
});

test('names twenty files that cannot be used, and the others by their number', async () => {
  const server = await crowdServer();
  const others = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`d/n${index}.txt`, 'Hello\n']));
  const { stderr } = await batchOf({ ...others, 'd/a.ini': crowd(server.port, 1) }, ['d']);
  expect(stderr.match(/Left out, /g)).toHaveLength(20);
  expect(stderr).toContain('Left out as well: 30 more.');
});

test.each([
  ['UTF-8 with a byte order mark and CRLF', (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)],
  ['UTF-16, as Notepad writes it', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['windows-1252', (text: string) => Buffer.from(text, 'latin1')],
])('takes the files that a list in %s names, relative to the list, each once', async (_, encode) => {
  const server = await crowdServer();
  const list = encode('# customers\n\n  one.ini  \nsub/Müller.ini\none.ini\nmissing.ini\n#two.ini\n');
  const files = {
    ...{ 'lists/all.txt': list, 'lists/one.ini': crowd(server.port, 1), 'lists/two.ini': crowd(server.port, 1) },
    'lists/sub/Müller.ini': crowd(server.port, 1),
  };
  const { lines, stderr } = await batchOf(files, ['lists/all.txt']);
  expect(lines.map(({ source }) => source.file).sort()).toEqual(['Müller.ini', 'Müller.ini', 'one.ini', 'one.ini']);
  expect(stderr).toContain('no known mail settings in it: lists/all.txt:6\n');
});

test('takes the users of a file that a list names, each once, also one that has no settings of his own', async () => {
  const server = await crowdServer();
  const files = { 'ntcs.ini': crowd(server.port, 5), names: 'user0002\nuser USER0004\nUSER0002\nNEULING\n' };
  const { lines, code } = await batchOf(files, ['names', 'ntcs.ini']);
  expect(code).toBe(0);
  expect(lines.map(({ subject }) => subject.user).sort()).toEqual(['NEULING', ntcsUser(1), ntcsUser(3)]);
});

test('refuses a name that the file does not know by its line, without repeating what stands there', async () => {
  const files = { 'ntcs.ini': crowd(1, 2), names: 'USER0001\naccount Nirgends-Wort\n' };
  const { code, stderr } = await batchOf(files, ['names', 'ntcs.ini']);
  expect(code).toBe(2);
  expect(stderr).toContain('line 2');
  expect(stderr).not.toContain('Nirgends');
});

test('never takes the lines of a configuration file for names', async () => {
  const files = { 'ntcs.ini': crowd(1, 2), 'other.ini': crowd(1, 2) };
  const { code, stderr, stdout } = await batchOf(files, ['other.ini', 'ntcs.ini']);
  expect(code).toBe(2);
  expect(stderr).toContain('is a configuration file');
  expect(stdout + stderr).not.toContain('Geheim');
});

test('repeats no line of a list that names no file: it may be anything', async () => {
  const server = await crowdServer();
  const files = { list: 'good.ini\nSMTPPwd = Geheim-0815\n', 'good.ini': crowd(server.port, 1) };
  const { lines, stderr, stdout } = await batchOf(files, ['list']);
  expect(lines).toHaveLength(2);
  expect(stderr).toContain('list:2');
  expect(stdout + stderr).not.toContain('0815');
});

test.each([
  ['a list with nothing in it', { path: '# nothing\n\n' }, ['path'], 'holds nothing that can be diagnosed'],
  ['a list of files that are not there', { path: 'a\nb\n' }, ['path'], 'holds nothing that can be diagnosed'],
  ['a path that is not there', {}, ['path'], 'cannot be read (ENOENT)'],
  ['a file with bytes', { path: Buffer.from([1, 2, 3, 0, 5, 6, 7]) }, ['path'], 'cannot be read (NUL)'],
  ['names for a file that has no mail settings', { path: 'A\n', f: 'Hello\n' }, ['path', 'f'], 'f holds nothing'],
  ['a second file', { path: 'A\n' }, ['path', 'f', 'g'], 'one file only'],
  ['--send', { path: 'A\n' }, ['path', '--send'], 'sends no test mail'],
  ['--user', { path: 'A\n' }, ['path', '--user', 'MUELLER'], '--user is about one subject'],
  ['--set', { path: 'A\n' }, ['path', '--set', 'port=25'], '--set is about one subject'],
  ['--password-stdin', { path: 'A\n' }, ['path', '--password-stdin'], '--password-stdin is about one subject'],
  ['--resume without a file', { path: 'A\n' }, ['path', '--resume'], 'that --report names'],
  ['too many sessions', { path: 'A\n' }, ['path', '--jobs', '33'], '--jobs cannot be "33"'],
])('ends with 2 and a clear sentence for %s', async (_, files, words, sentence) => {
  const { code, stdout, stderr } = await batchOf(files as Record<string, string | Buffer>, words);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
});

test.for([
  ['--jobs', ['--jobs', '4'], 'en', '--jobs means nothing without --batch.'],
  ['--resume', ['--resume'], 'de', '--resume bedeutet nichts ohne --batch.'],
] as const)('%s without a batch is refused, not passed over', async ([, words, locale, sentence]) => {
  const { code, stdout, stderr } = await runMaildiag(['check', 'isps.cfg', ...words, '--lang', locale]);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(sentence);
});

test('tells who cannot write the results', async () => {
  const files = { 'ntcs.ini': crowd(1, 1) };
  const { code, stderr } = await batchOf(files, ['ntcs.ini', '--report', 'no/such/folder/out.jsonl']);
  expect(code).toBe(2);
  expect(stderr).toContain('ENOENT');
});

test('cuts off what a killed run has begun, however little it is', async () => {
  const server = await crowdServer();
  const directory = await folderWith({ 'ntcs.ini': crowd(server.port, 2), 'out.jsonl': '{"sch' });
  await appendFile(join(directory, 'out.jsonl'), '');
  const { code } = await again(directory, ['ntcs.ini', '--report', 'out.jsonl', '--resume']);
  expect(code).toBe(0);
  const lines = batchLines(await readFile(join(directory, 'out.jsonl'), 'utf8'));
  expect(lines).toHaveLength(3);
  expect(lines.every((line) => stepOf(line, 'credentials').status === 'passed')).toBe(true);
});
