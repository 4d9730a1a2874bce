import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../src/commands/command-line.ts';
import { prepare } from '../../src/commands/prepare.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { watch } from '../../src/commands/watch.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { type Around, aroundHere, runHere } from '../helpers/run-here.ts';

const servers: PracticeServer[] = [];
const directories: string[] = [];

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  for (const directory of directories) rmSync(directory, { recursive: true });
});

interface Watching {
  readonly words?: readonly string[];
  /** Runs in which nothing listens at the server's address, counted from 1. */
  readonly down?: readonly number[];
  /** Called in each rest, with the number of the run before it. */
  readonly onRest?: (run: number, around: Around) => void;
}

/** Watches a practice server. Its rests take no time, but the clock goes on by them. */
async function watched(id: string, { words = [], down = [], onRest = () => {} }: Watching) {
  const fault = findFault(id);
  if (fault === null) throw new Error(id);
  const server = await startPractice(fault);
  servers.push(server);
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-watch-'));
  directories.push(directory);
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content, { mode: 0o600 });
  }
  const file = join(directory, server.configurationFile);
  const around = aroundHere([]);
  const line = commandLine(['check', file, '--resolver', server.resolver, ...words], around.environment);
  const prepared = await prepare(file, line, around);
  const { subject } = prepared;
  if (subject === null) throw new Error('the configuration cannot be used');
  const rests: number[] = [];
  // The practice certificates are valid from yesterday on.
  const began = Math.floor(Date.now() / 1000) * 1000;
  const at = (seconds: number) => new Date(began + seconds * 1000).toISOString();
  const code = await watch({ subject, prepared, file, everyMs: line.watchMs ?? 0 }, line, around, {
    neighbourPorts: [],
    world: {
      ...realWorld,
      today: () => new Date(began + rests.reduce((sum, ms) => sum + ms, 0)),
      connect: (address, port) =>
        // Port 1 is nobody's: the connection is refused at once.
        down.includes(rests.length + 1) ? connect({ host: '127.0.0.1', port: 1 }) : realWorld.connect(address, port),
    },
    pause: async (ms) => {
      rests.push(ms);
      onRest(rests.length, around);
    },
  });
  const said = (command: RegExp) => server.log.filter((text) => command.test(text)).length;
  return { code, rests, at, directory, said, ...around.told, lines: around.told.stdout.split('\n') };
}

const watching = (count: number, ...more: readonly string[]) => ['--watch', '30', '--count', `${count}`, ...more];

describe('check --watch', () => {
  test('prints a line for every run, and what all of them come to', async () => {
    const ran = await watched('healthy-starttls', { words: watching(4), down: [3] });
    const lines = ran.lines.filter((line) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}/.test(line));
    expect(ran.code).toBe(1);
    expect(ran.rests).toEqual([30_000, 30_000, 30_000]);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/✔ ok .*Server \d+, Port \d+, Encryption \d+, .*Sender \d+$/);
    expect(lines[2]).toMatch(/✖ failed {3}connect\.refused {2}Configuration \d+, Server \d+, Port \d+$/);
    expect(ran.stdout).toContain('4 runs: 3 ok, 1 failed');
    expect(ran.stdout).toMatch(/1 × ✖ .*\(connect\.refused\)/);
    expect(ran.stdout).toMatch(/Slowest step: \w+, \d+ ms in run [1-4]/);
    expect(ran.stdout).toMatch(/\n {2}Step \(ms\) +runs +min +median +max\n/);
    expect(ran.stdout).toMatch(/\n {2}Port +4 +\d+ +\d+ +\d+\n/);
    expect(ran.stdout).toMatch(/\n {2}Sender +3 +\d+ +\d+ +\d+\n/);
  });

  test('tells the first failure with its findings, and ends with 0 where none failed', async () => {
    const failed = await watched('healthy-starttls', { words: watching(2), down: [2] });
    expect(failed.stdout).toMatch(/The first failure, in run 2:\n\n✖ .*\(connect\.refused\)/);
    const fine = await watched('healthy-starttls', { words: watching(2) });
    expect(fine.code).toBe(0);
    expect(fine.stdout).not.toContain('first failure');
  });

  test('keeps the report of the first failing run, transcript included', async () => {
    const place = mkdtempSync(join(tmpdir(), 'maildiag-watch-'));
    directories.push(place);
    const path = join(place, 'first.json');
    const ran = await watched('wrong-password', { words: watching(3, '--report', path) });
    const report: { startedAt: string; rootCause: string; transcript: { text: string }[] } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    expect(ran.stderr.match(/Report saved/g)).toHaveLength(1);
    expect(report).toMatchObject({ rootCause: 'auth.wrong-password', startedAt: ran.at(0) });
    expect(report.transcript.some(({ text }) => text.startsWith('535'))).toBe(true);
  });

  test('tells the first failure at the end where its report could not be written', async () => {
    const ran = await watched('healthy-starttls', { words: watching(1, '--report', '/nowhere/first.md'), down: [1] });
    expect(ran.stderr).toContain('could not be written');
    expect(ran.stdout).toContain('The first failure, in run 1:');
  });

  test('says at the end that there was no failure to be kept', async () => {
    const ran = await watched('healthy-starttls', { words: watching(1, '--report', '/nowhere/first.md') });
    expect(ran).toMatchObject({ code: 0, stderr: 'No run failed, so no report was saved.\n' });
  });

  test('sums up and ends with 130 on Ctrl-C', async () => {
    const ran = await watched('healthy-starttls', {
      words: ['--watch', '30'],
      onRest: (run, around) => {
        if (run === 2) around.interrupt();
      },
    });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toContain('2 runs: 2 ok, 0 failed');
  });

  test('gives a script one JSON line a run and the summary as the last', async () => {
    const ran = await watched('healthy-starttls', { words: watching(3, '--json'), down: [1] });
    const lines = ran.stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({
      ...{ number: 1, at: ran.at(0), verdict: 'failed' },
      cause: { code: 'connect.refused' },
    });
    expect(lines[2]).toMatchObject({ number: 3, at: ran.at(60), verdict: 'ok', cause: null });
    expect(lines[3]).toMatchObject({ summary: { runs: 3, ok: 2, failed: 1, causes: [{ count: 1, failed: true }] } });
  });
});

describe('a watch does no harm', () => {
  test('after two refused sign-ins in a row it signs in no more, and says so', async () => {
    const ran = await watched('wrong-password', { words: watching(5) });
    expect(ran.said(/ AUTH /)).toBe(2);
    expect(ran.stderr).toBe(
      'Two sign-ins in a row were not accepted: this watch signs in no more, so that the account is not locked.\n',
    );
    expect(ran.said(/ EHLO /)).toBeGreaterThanOrEqual(5);
  });

  test('a step that it spares is skipped with the reason', async () => {
    const ran = await watched('wrong-password', { words: watching(3, '--json') });
    const last: { steps: { id: string; status: string }[] } = JSON.parse(ran.stdout.trimEnd().split('\n')[2] ?? '');
    expect(last.steps.find(({ id }) => id === 'credentials')?.status).toBe('skipped');
  });

  test('it begins no more than 20 envelopes, and goes on without them', async () => {
    const ran = await watched('healthy-starttls', { words: watching(23) });
    expect(ran.said(/ MAIL FROM:/)).toBe(20);
    expect(ran.said(/ AUTH /)).toBe(23);
    expect(ran.stderr).toContain('goes on without them');
    expect(ran.stdout).toContain('23 runs: 23 ok, 0 failed');
  });

  test('--envelope lifts that limit', async () => {
    const ran = await watched('healthy-plain', { words: watching(22, '--envelope') });
    expect(ran.said(/ MAIL FROM:/)).toBe(22);
  });

  test.each([
    [['--watch', '10', '--send'], 'sends no test mail'],
    [['--watch', '10', '--batch', 'list'], '--watch and --batch do not go together'],
    [['--watch', '10', '--format', 'nagios'], '--watch and --format do not go together'],
    [['--count', '3'], '--count is the number of runs of --watch'],
    [['--watch', '5'], '--watch cannot be "5". Allowed: 10–86400'],
  ])('%j is refused in a sentence', async (words, says) => {
    const ran = await runHere(['check', 'a.cfg', ...words]);
    expect(`${ran.stdout}${ran.stderr}`).toContain(says);
    expect(ran.code).toBe(words.includes('nagios') ? 3 : 2);
  });
});
