import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type PracticeFiles, practiceFiles } from '../helpers/practice-files.ts';
import { maildiagInPty } from '../helpers/pty.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';

const user = 'reports@practice.test';

const passwords = {
  'with all marks of the file format': 'pa;ss#word"1\\',
  'with umlauts and a euro sign': 'Grüße-für-5€-über',
  'of one character': 'x',
  'of 200 characters': 'Ab3-'.repeat(50),
  'with blanks inside': 'two words  and more',
  'made of regular expressions': '^(a+)+$[b-z]*.|\\d{3}',
  'that a shell and printf would change': "%s$(id)`id`%n'",
  'that is a normal word': 'sunshine',
};

/** What gives a password away when it is read in any output. */
function tellTales(password: string): string[] {
  const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
  const words = [password, `\0${user}\0${password}`, `${user}\0${user}\0${password}`];
  const encoded = words.flatMap((word) => [
    base64(word),
    base64(word, 'utf16le'),
    Buffer.from(word).toString('base64url'),
  ]);
  const spelled = [
    password,
    JSON.stringify(password).slice(1, -1),
    JSON.stringify(JSON.stringify(password)).slice(3, -3),
    encodeURIComponent(password),
    Buffer.from(password).toString('hex'),
    Buffer.from(password).toString('latin1'),
    // A part is as bad, and lines may be wrapped in the middle of it.
    password.slice(0, 8),
    password.slice(-8),
  ];
  return [...encoded, ...(password.length < 4 ? [] : spelled)];
}

const esc = '\u001b';
const sequence = new RegExp(`${esc}\\[[\\d;?]*[A-Za-z]`, 'g');

function expectNone(output: string, password: string): void {
  // Where a terminal or a card wraps a line, the halves still belong together.
  const joined = output.replace(sequence, '').replace(/[\r\n]+[\s│|>]*/g, '');
  for (const tale of tellTales(password)) {
    expect(output).not.toContain(tale);
    expect(joined).not.toContain(tale);
  }
}

let server: PracticeFiles | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

/** A server that refuses the password and repeats it in its reply. */
async function echoing(password: string): Promise<PracticeFiles> {
  server = await practiceFiles('auth-echo', password);
  return server;
}

describe.each(Object.entries(passwords))('a password %s', (_name, password) => {
  test('is in no output of the command for lines', async () => {
    const { file, resolver, directory } = await echoing(password);
    const report = join(directory, 'report.md');
    const jsonReport = join(directory, 'report.json');
    const runs = await Promise.all([
      runMaildiag(['check', file, '--resolver', resolver, '--report', report]),
      runMaildiag(['check', file, '--resolver', resolver, '--report', jsonReport, '--json']),
    ]);
    for (const { code, stdout, stderr } of runs) {
      expect(code).toBe(1);
      expect(stdout).toContain('auth.');
      expectNone(stdout, password);
      expectNone(stderr, password);
    }
    expectNone(readFileSync(report, 'utf8'), password);
    expectNone(readFileSync(jsonReport, 'utf8'), password);
  });

  test('is in no byte of the wizard, its transcript and details included', async () => {
    const { file, resolver } = await echoing(password);
    const pty = maildiagInPty([file, '--resolver', resolver]);
    await pty.shows('diagnose');
    expect(readFileSync(`/proc/${pty.pid}/cmdline`, 'utf8')).not.toContain(password.length < 4 ? '\0\0' : password);
    pty.type('\r');
    await pty.shows(/auth\.[a-z-]+/);
    await pty.shows('retry');
    pty.type('t');
    await pty.shows('AUTH');
    await pty.shows('back');
    pty.type('\u001b');
    await pty.shows('retry');
    pty.type('d');
    await pty.shows('back');
    pty.type('\u0003');
    await pty.end();
    expectNone(pty.output, password);
  });
});
