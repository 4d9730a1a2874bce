import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { finding } from '../../src/findings/finding.ts';
import { jsonReport } from '../../src/report/json-report.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { runHere } from '../helpers/run-here.ts';
import { refusedReport } from '../report/refused-report.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-compare-'));
afterAll(() => rmSync(directory, { recursive: true }));

const file = (name: string, content: string | Buffer): string => {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
};

type Report = Record<string, unknown>;

const saved = (name: string, report: Report) => file(name, JSON.stringify(report));
const broken = jsonReport(refusedReport('en'));

/** The broken report with its steps changed; `settings` of the report may be changed as well. */
function changed(
  change: (steps: ReportInput['diagnosis']['steps'][number]) => object,
  settings: ReportInput['settings'] = refusedReport('en').settings,
): Report {
  const input = refusedReport('en');
  const steps = input.diagnosis.steps.map((step) => ({ ...step, ...change(step) }));
  const diagnosis = {
    ...input.diagnosis,
    startedAt: '2026-01-02T12:00:00.000Z',
    steps: steps as typeof input.diagnosis.steps,
  };
  return jsonReport({ ...input, settings, diagnosis });
}

/** Everything passed, on another port, with the same warning as before. */
function mended(): Report {
  const { settings } = refusedReport('en');
  const port = settings?.values.port;
  if (settings === null || port === undefined) throw new Error('no settings');
  const values = { ...settings.values, port: { ...port, value: 465 } };
  return changed(({ id, findings }) => ({ status: 'passed', reason: null, findings: id === 'port' ? findings : [] }), {
    ...settings,
    values,
  });
}

const refused = finding('sender.not-permitted', {
  ...{ host: 'smtp.kunde.example', port: 587, stage: 'mail', sender: 'a@kunde.example', recipient: null },
  reply: { command: 'MAIL FROM', code: 550, enhanced: '5.7.1', lines: ['5.7.1 no'] },
  ...{ user: null, mechanism: null, helo: 'client.kunde.example' },
});

const before = saved('before.json', broken);

describe('compare', () => {
  test('says what changed, what is mended and what stays', async () => {
    const after = saved('after.json', mended());
    const ran = await runHere(['compare', before, after]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('SMTPPort: 587 → 465');
    expect(ran.stdout).toContain('Credentials: failed → passed');
    expect(ran.stdout).toMatch(/Mended\n {2}✔ .*auth\.wrong-password/);
    expect(ran.stdout).toMatch(/Still there\n {2}! .*greeting\.slow/);
    expect(ran.stdout).toMatch(/✔ No new error; 1 mended, 1 still there\.\n$/);
  });

  test('gives the same to a script with --json', async () => {
    const ran = await runHere(['compare', before, saved('after.json', mended()), '--json']);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      schema: 'maildiag-compare/1',
      before: { verdict: 'failed', rootCause: 'auth.wrong-password' },
      after: { verdict: 'warnings', rootCause: 'greeting.slow' },
      warnings: [],
      settings: [{ key: 'port', name: 'SMTPPort', before: '587', after: '465' }],
      mended: [{ id: 'auth.wrong-password', step: 'credentials' }],
      new: [],
      remaining: [{ id: 'greeting.slow' }],
      unknown: [],
    });
  });

  test('ends with 1 where the second report has an error that the first does not have', async () => {
    const ran = await runHere(['compare', saved('after.json', mended()), before, '--lang', 'de']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/Neu\n {2}✖ .*auth\.wrong-password/);
    expect(ran.stdout).toContain('Sind sie vertauscht?');
    expect(ran.stdout).toMatch(/1 neuer Fehler\.\n$/);
  });

  test('says of an error behind a mended one that its step was not reached before', async () => {
    const after = changed(({ id }) => {
      if (id === 'credentials') return { status: 'passed', findings: [] };
      return id === 'sender' ? { status: 'failed', reason: null, findings: [refused] } : {};
    });
    const ran = await runHere(['compare', before, saved('behind.json', after), '--json']);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      mended: [{ id: 'auth.wrong-password' }],
      new: [{ id: 'sender.not-permitted', hidden: true }],
    });
  });

  test('does not call mended what was not reached this time', async () => {
    const after = changed(({ id }) =>
      id === 'credentials' ? { status: 'skipped', reason: { why: 'stopped' }, findings: [] } : {},
    );
    const ran = await runHere(['compare', before, saved('short.json', after), '--json']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ mended: [], unknown: [{ id: 'auth.wrong-password' }] });
  });

  test('says so where both reports are the same', async () => {
    const ran = await runHere(['compare', before, before]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('The two reports say the same.');
  });

  test('warns where the reports are about different systems, people or files', async () => {
    const other = {
      ...broken,
      source: { file: 'ntcs.ini', system: 'ntcs' },
      subject: { user: 'ANNA', tenant: '1', account: null, template: null, sender: null },
    };
    const ran = await runHere(['compare', before, saved('other.json', other)]);
    expect(ran.stdout).toContain('different systems: injixo and ntcs');
    expect(ran.stdout.replace(/\s+/g, ' ')).toContain('nobody in particular and user ANNA, tenant 1.');
    expect(ran.stdout).toContain('different files: isps.cfg and ntcs.ini');
    const { stdout } = await runHere(['compare', before, saved('other.json', other), '--json']);
    expect(JSON.parse(stdout).warnings.map(({ id }: { id: string }) => id)).toEqual(['system', 'whose', 'file']);
  });

  test('keeps two findings of one kind apart by what they are about', async () => {
    const about = (name: string) => ({
      id: 'config.value-suspicious',
      severity: 'warning',
      title: name,
      evidence: { name },
    });
    const withFindings = (...names: readonly string[]) => ({
      ...broken,
      steps: [
        { id: 'configuration', status: 'warned', reason: null, durationMs: 1, facts: {}, findings: names.map(about) },
      ],
    });
    const one = saved('one.json', withFindings('SMTPServer', 'SMTPUser'));
    const two = saved('two.json', withFindings('SMTPUser'));
    const { stdout } = await runHere(['compare', one, two, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ mended: [{ title: 'SMTPServer' }], remaining: [{ title: 'SMTPUser' }] });
  });

  test('reads what PowerShell writes', async () => {
    const path = file('utf16.json', Buffer.from(`\ufeff${JSON.stringify(broken)}\r\n`, 'utf16le'));
    expect((await runHere(['compare', before, path])).code).toBe(0);
  });
});

describe('a file that is no report', () => {
  const steps = (value: unknown) => JSON.stringify({ ...broken, steps: value });
  const cases: readonly (readonly [name: string, content: string | Buffer, says: string])[] = [
    ['text', 'Hello\n', 'is not JSON'],
    ['nothing', '', 'is not JSON'],
    ['half a report', JSON.stringify(broken).slice(0, 400), 'is not JSON'],
    ['binary', Buffer.from([0, 1, 2, 255]), 'is not JSON'],
    ['an array', '[]', 'not a report of maildiag'],
    ['null', 'null', 'not a report of maildiag'],
    ['JSON of another kind', '{"name":"x"}', 'not a report of maildiag'],
    ['a later schema', '{"schema":"maildiag/2\\u001b[31m"}', 'the schema "maildiag/2\\x1b[31m"'],
    ['no steps', steps(undefined), '"steps" is missing'],
    ['steps of the wrong kind', steps({ length: 3 }), '"steps" is missing'],
    ['a million steps', steps(Array(1_000_001).fill(0)), '"steps" is missing'],
    ['a step without findings', steps([{ id: 'port', status: 'passed', durationMs: 1 }]), '"steps.port.findings"'],
    ['an unknown status', steps([{ id: 'port', status: 'x', durationMs: 1, findings: [] }]), '"steps.port.status"'],
    ['a time that is none', steps([{ id: 'port', status: 'passed', durationMs: '1', findings: [] }]), 'durationMs'],
    ['a step that redraws the screen', steps([{ id: '\u001b[2J', status: 'x', durationMs: 1 }]), '\\x1b[2J'],
    ['brackets without end', '['.repeat(200_000), 'is not JSON'],
    [
      'deep settings',
      JSON.stringify({ ...broken, settings: { host: { name: 'a', value: [[['x']]] } } }),
      'settings.host',
    ],
  ];

  test.each(cases)('gets a sentence and exit code 2: %s', async (_, content, says) => {
    const ran = await runHere(['compare', before, file('foreign.json', content)]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/[^\n\P{Cc}]|\n\s+at /u);
  });

  test('a directory, a missing file and a missing operand too', async () => {
    mkdirSync(join(directory, 'folder'));
    for (const words of [
      [before, join(directory, 'folder')],
      [before, join(directory, 'missing')],
      [before],
      [],
      [before, before, before],
    ]) {
      const ran = await runHere(['compare', ...words]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toMatch(/cannot be read|compare needs two reports/);
    }
  });

  test('puts nothing of a hostile report on the terminal, and shows no password that it holds', async () => {
    const evil = '\x1b]0;x\x07\u202e';
    const report = {
      ...broken,
      source: { file: evil, system: evil },
      settings: {
        host: { name: evil, value: evil },
        password: { name: 'SMTPPwd', value: 'Sommer-Regen-42' },
        ['__proto__']: { name: 'x', value: 'y' },
      },
      steps: [
        {
          ...{ id: evil, status: 'failed', reason: evil, durationMs: 1e300, facts: evil },
          findings: [{ id: evil, severity: 'error', title: evil.repeat(2_000), evidence: { reply: evil, name: evil } }],
        },
      ],
      environment: { node: evil, resolver: [evil], host: { toString: evil } },
    };
    for (const words of [[], ['--json'], ['--lang', 'de']]) {
      const ran = await runHere(['compare', before, saved('hostile.json', report), ...words]);
      expect(ran.code).toBe(1);
      expect(ran.stdout).not.toContain('Sommer-Regen-42');
      expect(/[^\n\P{Cc}]|\p{Cf}/u.exec(ran.stdout)?.[0] ?? '').toBe('');
    }
  });
});
