import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { usageWords } from '../../src/commands/usage-words.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-log-'));
afterAll(() => rmSync(directory, { recursive: true }));

let files = 0;
function logFile(content: string | Buffer): string {
  files += 1;
  const path = join(directory, `${files}.log`);
  writeFileSync(path, content);
  return path;
}

interface Group {
  readonly id: string;
  readonly code: number | null;
  readonly enhanced: string | null;
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly line: number;
  readonly title: string;
  readonly example: string;
}
async function groupsOf(path: string, options?: Parameters<typeof runInProcess>[1]): Promise<readonly Group[]> {
  const { stdout, code } = await runInProcess(['explain', '--file', path, '--json'], options);
  expect(code).toBe(0);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

const lines = [
  '2026-11-22 08:00:00 mail server started',
  '2026-11-22 08:00:01 550 5.1.1 <anna@kunde.example>: User unknown',
  '2026-11-22 08:00:02 535 5.7.8 authentication failed',
  '2026-11-22 08:00:03 550 5.1.1 <bert@kunde.example>: User unknown',
  '2026-11-22 08:00:04 250 2.0.0 Ok',
];
const found = [
  { id: 'recipient.unknown', code: 550, enhanced: '5.1.1', count: 2, line: 2 },
  { id: 'auth.wrong-password', code: 535, enhanced: '5.7.8', count: 1, line: 3 },
];

describe('a log, explained', () => {
  test('begins with the sums, then each cause with count, times, example and advice', async () => {
    const { stdout, stderr, code } = await runInProcess(['explain', '--file', logFile(lines.join('\n'))]);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^5 lines, 3 of them about mail that did not go through, 2 causes\n\n/);
    expect(stdout).toContain(
      '      2 ×  The recipient does not exist on this server  (recipient.unknown)  2026-11-22 08:00:01 to 2026-11-22 08:00:03\n',
    );
    expect(stdout).toContain('  | first in line 2: 2026-11-22 08:00:01 550 5.1.1 <anna@kunde.example>: User');
    expect(stdout.indexOf('recipient.unknown')).toBeLessThan(stdout.indexOf('auth.wrong-password'));
    expect(stdout).toMatch(/\n {2}1\. /);
  });

  test('speaks German, with its own grouping of numbers', async () => {
    const many = Array.from({ length: 1_200 }, () => '535 5.7.8 authentication failed').join('\n');
    const { stdout } = await runInProcess(['explain', '--file', logFile(many), '--lang', 'de']);
    expect(stdout).toMatch(/^1\.200 Zeilen, davon 1\.200 über Mails, die nicht durchkamen, 1 Ursache\n/);
    expect(stdout).toContain('  1.200 ×  Benutzer oder Passwort wird nicht akzeptiert');
    expect(stdout).toContain('zuerst in Zeile 1:');
  });

  test('gives one JSON object a cause', async () => {
    expect(await groupsOf(logFile(lines.join('\n')))).toMatchObject([
      {
        ...found[0],
        first: '2026-11-22 08:00:01',
        last: '2026-11-22 08:00:03',
        title: 'The recipient does not exist on this server',
      },
      { ...found[1], first: '2026-11-22 08:00:02', last: '2026-11-22 08:00:02' },
    ]);
  });

  test('adds the advice of the provider that the example names', async () => {
    const path = logFile('535-5.7.8 Username and Password not accepted - gsmtp\n');
    expect((await runInProcess(['explain', '--file', path])).stdout).toContain('Google: ');
  });

  test('without anything wrong says so', async () => {
    const path = logFile('2026-11-22 started\n250 2.0.0 Ok\n');
    expect((await runInProcess(['explain', '--file', path])).stdout).toBe(
      '2 lines, none of them about mail that did not go through.\n',
    );
    expect(await groupsOf(path)).toEqual([]);
  });

  test('that is empty has no lines', async () => {
    expect((await runInProcess(['explain', '--file', logFile('')])).stdout).toMatch(/^0 lines, none/);
  });
});

describe('a log of any making is read', () => {
  test.for([
    ['with LF and no end', Buffer.from(lines.join('\n'))],
    ['with CRLF', Buffer.from(`${lines.join('\r\n')}\r\n`)],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${lines.join('\n')}\n`)],
    ['in UTF-16 with a mark', Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf16le')],
  ] as const)('%s', async ([, content]) => {
    expect(await groupsOf(logFile(content))).toMatchObject(found);
  });

  test('from standard input, in pieces of any size', async () => {
    const text = lines.join('\n');
    const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, index) =>
      text.slice(index * 7, index * 7 + 7),
    );
    expect(await groupsOf('-', { input: pieces })).toMatchObject(found);
  });

  test('although a line has 5 MB', async () => {
    const path = logFile(`550 5.1.1 User unknown ${'x'.repeat(5_000_000)}\n535 5.7.8 authentication failed\n`);
    const groups = await groupsOf(path);
    expect(groups.map(({ code }) => code)).toEqual([550, 535]);
    expect(groups[0]?.example.length).toBeLessThanOrEqual(400);
  });

  test('although it is binary, and nothing of that reaches the terminal', async () => {
    const junk = Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 256));
    const path = logFile(Buffer.concat([junk, Buffer.from('\n550 5.1.1 User unknown \u001b[2J\u0000\n'), junk]));
    const { stdout, code } = await runInProcess(['explain', '--file', path]);
    expect(code).toBe(0);
    expect(stdout).toContain('recipient.unknown');
    expect([...stdout].some((character) => character < ' ' && character !== '\n')).toBe(false);
  });

  test('with its passwords left out', async () => {
    const path = logFile(
      [
        '535 5.7.8 failed: AUTH PLAIN AGFwcABnZWhlaW0xMjM=',
        '550 5.7.1 refused; password=geheim123; user=app',
        '554 5.7.1 rejected {"access_token":"eyJ0eXAiOiJKV1Qi"}',
      ].join('\n'),
    );
    for (const words of [[], ['--json']]) {
      const { stdout } = await runInProcess(['explain', '--file', path, ...words]);
      expect(stdout).not.toMatch(/AGFwcABnZWhlaW0xMjM|geheim123|eyJ0eXAi/);
      expect(stdout).toContain('••••••••');
    }
  });
});

describe('a log that cannot be read', () => {
  test.for(['en', 'de'] as const)('is named in %s, and the exit code is 2', async (locale) => {
    mkdirSync(join(directory, `folder-${locale}`));
    const sentences = {
      en: { 'missing.log': 'there is no file', 'folder-en': 'is a directory' },
      de: { 'missing.log': 'Es gibt keine Datei', 'folder-de': 'ist ein Verzeichnis' },
    }[locale];
    for (const [name, sentence] of Object.entries(sentences)) {
      const path = join(directory, name);
      const { code, stdout, stderr } = await runInProcess(['explain', '--file', path, '--lang', locale]);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(path);
      expect(stderr).toContain(sentence);
    }
  });
});

test.for([
  ['en', 'you may not read'],
  ['de', 'Sie dürfen'],
] as const)('a log that belongs to others is said to in %s', ([locale, sentence]) => {
  for (const code of ['EACCES', 'EPERM']) expect(usageWords[locale].logUnreadable('a.log', code)).toContain(sentence);
});

test('a log that is stopped on the way is explained as far as it was read', async () => {
  const { code, stdout, stderr } = await runInProcess(['explain', '--file', '-'], {
    input: ['550 5.1.1 User unknown\n', '535 5.7.8 authentication failed\n', '421 4.7.0 busy\n'],
    stopAfter: 2,
  });
  expect(code).toBe(130);
  expect(stderr).toContain('Stopped');
  expect(stdout).toContain('recipient.unknown');
  expect(stdout).not.toContain('421');
});

test('a log of 300,000 lines goes through a stream without being kept', { timeout: 120_000 }, async () => {
  function* generated(): Generator<string> {
    for (let index = 0; index < 300; index += 1) {
      yield Array.from(
        { length: 1_000 },
        (_, line) => `2026-11-22 08:00:00 mail[${index}]: 550 5.1.1 <u${index}.${line}@kunde.example>: User unknown\n`,
      ).join('');
    }
  }
  expect(await groupsOf('-', { input: generated() })).toMatchObject([{ id: 'recipient.unknown', count: 300_000 }]);
});
