import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import { findFault } from '../../src/practice/faults.ts';
import { parseExposition, type Sample } from '../helpers/parse-exposition.ts';
import { parseMarkup } from '../helpers/parse-markup.ts';
import { parsePluginOutput } from '../helpers/parse-plugin-output.ts';
import { type PracticeFiles, practiceFiles } from '../helpers/practice-files.ts';
import { aroundHere, runHere } from '../helpers/run-here.ts';

const grounds = new Map<string, PracticeFiles>();
const directory = mkdtempSync(join(tmpdir(), 'maildiag-formats-'));

beforeAll(async () => {
  for (const id of ['healthy-starttls', 'wrong-password', 'cert-expires-soon', 'hostile-texts', 'cert-hostile-names']) {
    if (findFault(id) === null) throw new Error(id);
    grounds.set(id, await practiceFiles(id));
  }
});

afterAll(async () => {
  await Promise.all([...grounds.values()].map((ground) => ground.close()));
  rmSync(directory, { recursive: true });
});

function checked(fault: string, ...words: readonly string[]) {
  const ground = grounds.get(fault);
  if (ground === undefined) throw new Error(fault);
  return runHere(['check', ground.file, '--resolver', ground.resolver, ...words]);
}

const empty = () => {
  const path = join(directory, 'other.cfg');
  writeFileSync(path, '[Other]\nKey = value\n');
  return path;
};

describe('check --format nagios', () => {
  test.each([
    ['healthy-starttls', 'OK', 0],
    ['cert-expires-soon', 'WARNING', 1],
    ['wrong-password', 'CRITICAL', 2],
  ] as const)('calls %s %s, with the exit code that plugins have for it', async (fault, state, code) => {
    const ran = await checked(fault, '--format', 'nagios');
    const output = parsePluginOutput(ran.stdout);
    expect({ state: output.state, code: ran.code, stderr: ran.stderr }).toEqual({ state, code, stderr: '' });
    expect(Object.keys(output.performance)).toEqual(expect.arrayContaining(['total', 'server', 'port', 'encryption']));
    expect(output.performance.total?.[1]).toBe('s');
    expect(output.performance.certificate_days?.[0]).toBeGreaterThan(0);
  });

  test('leaves out the times of steps that did not run', async () => {
    const { performance } = parsePluginOutput((await checked('wrong-password', '--format', 'nagios')).stdout);
    expect(performance).toHaveProperty('credentials');
    expect(performance).not.toHaveProperty('sender');
  });

  test.each([
    ['a file that is not there', ['check', join(directory, 'missing.cfg'), '--format', 'nagios']],
    ['a file of another kind', ['check', empty(), '--format', 'nagios']],
    ['no file', ['check', '--format=nagios']],
    ['an unknown option', ['check', 'a.cfg', '--format', 'nagios', '--no-such']],
    ['two forms at once', ['check', 'a.cfg', '--format', 'nagios', '--json']],
  ])('calls %s UNKNOWN, where the monitoring system reads it', async (_, words) => {
    const ran = await runHere(words);
    expect(parsePluginOutput(ran.stdout).state).toBe('UNKNOWN');
    expect(ran.code).toBe(3);
  });

  test('never says that all is well where the run was cut off', async () => {
    const ground = await practiceFiles('greeting-silent');
    try {
      const around = aroundHere([]);
      const words = ['check', ground.file, '--resolver', ground.resolver, '--format', 'nagios'];
      const code = await check(commandLine(words, around.environment), around, [], 300);
      expect(parsePluginOutput(around.told.stdout).state).toBe('UNKNOWN');
      expect(code).toBe(3);
    } finally {
      await ground.close();
    }
  });
});

const figure = (samples: readonly Sample[], name: string, labels: Sample['labels'] = {}) =>
  samples.find(
    (sample) => sample.name === name && Object.entries(labels).every(([key, text]) => sample.labels[key] === text),
  )?.value;

describe('check --format prometheus', () => {
  test('gives the figures of a healthy server', async () => {
    const ran = await checked('healthy-starttls', '--format', 'prometheus');
    const samples = parseExposition(ran.stdout);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(figure(samples, 'maildiag_up', { file: 'isps.cfg' })).toBe(1);
    expect(figure(samples, 'maildiag_step_status', { step: 'sender', status: 'passed' })).toBe(1);
    expect(figure(samples, 'maildiag_step_status', { step: 'sender', status: 'failed' })).toBe(0);
    expect(figure(samples, 'maildiag_step_duration_seconds', { step: 'port' })).toBeLessThan(5);
    expect(figure(samples, 'maildiag_certificate_days_left')).toBeGreaterThan(0);
  });

  test('names the findings of a broken one', async () => {
    const ran = await checked('wrong-password', '--format', 'prometheus');
    const samples = parseExposition(ran.stdout);
    const error = { code: 'auth.wrong-password', severity: 'error', step: 'credentials' };
    expect(ran.code).toBe(1);
    expect(figure(samples, 'maildiag_up')).toBe(0);
    expect(figure(samples, 'maildiag_finding', error)).toBe(1);
    expect(figure(samples, 'maildiag_step_status', { step: 'sender', status: 'skipped' })).toBe(1);
    expect(figure(samples, 'maildiag_step_duration_seconds', { step: 'sender' })).toBeUndefined();
  });

  test('says of a file that cannot be used that it is down', async () => {
    const ran = await runHere(['check', empty(), '--format', 'prometheus']);
    const samples = parseExposition(ran.stdout);
    expect(ran.code).toBe(2);
    expect(figure(samples, 'maildiag_up')).toBe(0);
    expect(figure(samples, 'maildiag_finding', { code: 'config.not-recognised' })).toBe(1);
  });

  test('escapes what stands in labels', async () => {
    const name = join(directory, 'a"b\\c\nd.cfg');
    const ground = grounds.get('healthy-starttls');
    writeFileSync(name, readFileSync(ground?.file ?? ''));
    const ran = await runHere(['check', name, '--format', 'prometheus', '--only', 'configuration']);
    const [first] = parseExposition(ran.stdout);
    expect(first?.labels.file).toBe('a"b\\c\\x0ad.cfg');
  });
});

describe('check --format junit', () => {
  test('has one test case a step, and the explanation in the failure', async () => {
    const ran = await checked('wrong-password', '--format', 'junit');
    const elements = parseMarkup(ran.stdout, 'xml');
    const [suite] = elements.filter(({ name }) => name === 'testsuite');
    expect(ran).toMatchObject({ code: 1, stderr: '' });
    expect(suite?.attributes).toMatchObject({ tests: '9', failures: '1', errors: '0', skipped: '3' });
    expect(suite?.children.map(({ attributes }) => attributes.classname)).toEqual(
      [
        'configuration',
        'server',
        'port',
        'encryption',
        'certificate',
        'credentials',
        'sender',
        'redirect',
        'delivery',
      ].map((id) => `maildiag.${id}`),
    );
    const failures = elements.filter(({ name }) => name === 'failure');
    expect(failures.map(({ attributes }) => attributes.type)).toEqual(['auth.wrong-password']);
    expect(failures[0]?.text).toContain('535 5.7.8');
    expect(elements.filter(({ name }) => name === 'skipped')).toHaveLength(3);
  });
});

describe.each(['hostile-texts', 'cert-hostile-names'])('a hostile server (%s)', (fault) => {
  test('breaks no form of output', async () => {
    const paths = ['html', 'md', 'json'].map((end) => join(directory, `${fault}.${end}`));
    const texts = [];
    for (const format of ['nagios', 'prometheus', 'junit'])
      texts.push((await checked(fault, '--format', format)).stdout);
    const [nagios = '', prometheus = '', junit = ''] = texts;
    expect(parsePluginOutput(nagios).state).toBe('CRITICAL');
    expect(figure(parseExposition(prometheus), 'maildiag_up')).toBe(0);
    parseMarkup(junit, 'xml');
    for (const path of paths) {
      await checked(fault, '--report', path);
      texts.push(readFileSync(path, 'utf8'));
    }
    parseMarkup(texts[3] ?? '', 'html');
    for (const text of texts) expect(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}\p{Zp}]/u.exec(text)?.[0] ?? '').toBe('');
  });
});

test('--report keeps the HTML for its owner alone', async () => {
  const path = join(directory, 'case.html');
  const ran = await checked('wrong-password', '--report', path);
  expect(ran.stderr).toContain(`Report saved: ${path}`);
  expect(readFileSync(path, 'utf8')).toContain('<code>auth.wrong-password</code>');
});

test.each([
  ['--format', 'xml'],
  ['--watch', '9'],
  ['--watch', 'often'],
  ['--count', '0'],
])('%s %s is refused in a sentence', async (option, value) => {
  const ran = await runHere(['check', 'a.cfg', option, value]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(`${option} cannot be "${value}"`);
});

test('the help has every new option in both languages, and no line longer than a wide terminal', async () => {
  for (const language of ['en', 'de']) {
    const { stdout } = await runHere(['--help', '--lang', language]);
    for (const word of ['--format nagios', 'prometheus|junit', '--watch', '--count', 'maildiag compare', '.html'])
      expect(stdout).toContain(word);
    expect(stdout.split('\n').filter((line) => line.length > 112)).toEqual([]);
  }
});

describe('a password that the server repeats in its reply', () => {
  const canary = 'K4narienvogel-Kaefig!';
  const base64 = Buffer.from(canary).toString('base64').replace(/=+$/, '');

  test('is in no form of output', async () => {
    const ground = await practiceFiles('auth-echo', canary);
    const told: string[] = [];
    try {
      const words = ['check', ground.file, '--resolver', ground.resolver];
      for (const format of ['nagios', 'prometheus', 'junit']) {
        const { stdout, stderr } = await runHere([...words, '--format', format]);
        told.push(stdout, stderr);
      }
      for (const end of ['md', 'html', 'json']) {
        const path = join(directory, `canary.${end}`);
        const { stdout, stderr } = await runHere([...words, '--report', path]);
        told.push(stdout, stderr, readFileSync(path, 'utf8'));
      }
      const watched = await runHere([...words, '--watch', '10', '--count', '1']);
      const lines = await runHere([...words, '--watch', '10', '--count', '1', '--json']);
      const report = join(directory, 'canary.json');
      const compared = await runHere(['compare', report, report, '--json']);
      told.push(watched.stdout, watched.stderr, lines.stdout, lines.stderr, compared.stdout);
    } finally {
      await ground.close();
    }
    for (const text of told) {
      const joined = text.replace(/[\r\n]+[\s│|>]*/g, '');
      for (const tale of [canary, base64, Buffer.from(`\0reports@practice.test\0${canary}`).toString('base64')]) {
        expect(text).not.toContain(tale);
        expect(joined).not.toContain(tale);
      }
    }
    expect(told.join('').includes('auth.')).toBe(true);
  });
});
