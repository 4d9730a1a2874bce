import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stepIds } from '../../src/diagnosis/step-id.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';

const servers: PracticeServer[] = [];
const directories: string[] = [];

/** A practice server with its isps.cfg on disk; gives the words for `check`. */
async function ground(id: string): Promise<{ server: PracticeServer; directory: string; words: string[] }> {
  const fault = findFault(id);
  if (fault === null) throw new Error(`no fault ${id}`);
  const server = await startPractice(fault);
  servers.push(server);
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-check-'));
  directories.push(directory);
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content, { mode: name.endsWith('.pem') ? 0o444 : 0o600 });
  }
  return { server, directory, words: ['check', join(directory, 'isps.cfg'), '--resolver', server.resolver] };
}

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  for (const directory of directories) rmSync(directory, { recursive: true });
});

describe('check --json on a healthy server', () => {
  let healthy: Awaited<ReturnType<typeof ground>>;
  let report: { [key: string]: unknown; steps: { id: string; status: string; facts: Record<string, unknown> }[] };

  beforeAll(async () => {
    healthy = await ground('healthy-starttls');
    const ran = await runMaildiag([...healthy.words, '--json']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    report = JSON.parse(ran.stdout);
  });

  test('is one document of the published schema', () => {
    expect(report).toMatchObject({
      schema: 'maildiag/1',
      tool: { name: 'maildiag' },
      source: { file: 'isps.cfg', system: 'injixo' },
      subject: { user: null, tenant: null, account: null, sender: 'reports@practice.test' },
      verdict: 'ok',
      rootCause: null,
      settings: {
        host: { value: 'mail.practice.test', name: 'SMTPServer' },
        security: { value: 'starttls', name: 'SMTPSecureMode' },
        password: { value: { set: true }, name: 'SMTPPwd' },
      },
    });
    expect(report.steps.map(({ id }) => id)).toEqual(stepIds);
  });

  test('says where each value stands', () => {
    const { settings } = report as unknown as { settings: Record<string, { from: string }> };
    expect(settings.host?.from).toMatch(/^isps\.cfg:\d+$/);
  });

  test('proves every step up to the envelope and sends nothing', () => {
    expect(report.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'configuration passed',
      'server passed',
      'port passed',
      'encryption passed',
      'certificate passed',
      'credentials passed',
      'sender passed',
      'redirect skipped',
      'delivery skipped',
    ]);
    expect(healthy.server.mails).toEqual([]);
    expect(healthy.server.log.some((line) => / DATA/.test(line))).toBe(false);
  });

  test('measures what it claims', () => {
    const facts = Object.fromEntries(report.steps.map((step) => [step.id, step.facts]));
    expect(facts.server).toMatchObject({ addresses: ['127.0.0.1'] });
    expect(facts.encryption).toMatchObject({ mode: 'starttls', version: 'TLSv1.3', versions: { TLSv1: 'refused' } });
    expect(facts.certificate).toMatchObject({ trustedBy: expect.stringContaining('cacert.pem'), openssl: null });
    expect(facts.credentials).toMatchObject({ user: 'reports@practice.test', attempts: 1 });
  });
});

describe('check in lines', () => {
  test('tells the steps, the finding and the verdict, in German', async () => {
    const { words } = await ground('wrong-password');
    const ran = await runMaildiag([...words, '--lang', 'de']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/✔ Port .*antwortet/);
    expect(ran.stdout).toContain('(auth.wrong-password)');
    expect(ran.stdout).toMatch(/✖ Es gehen keine Mails hinaus: .+\.\n$/);
  });

  test('holds no control character but line feeds', async () => {
    const { words } = await ground('hostile-texts');
    const ran = await runMaildiag(words);
    expect([...ran.stdout].filter((character) => /[\p{Cc}\p{Cf}]/u.test(character) && character !== '\n')).toEqual([]);
  });

  test('keeps to ASCII glyphs where it is told to, or where the character set has no others', async () => {
    const { words } = await ground('healthy-tls');
    const asked = await runMaildiag([...words, '--ascii']);
    const detected = await runMaildiag(words, { environment: { LANG: 'C' } });
    for (const { stdout } of [asked, detected]) expect(stdout).toMatch(/^\[ok\] Port/m);
  });
});

describe('check --send', () => {
  test('hands over one mail with the subject prefix and says that accepted is not arrived', async () => {
    const { server, words } = await ground('healthy-starttls');
    const ran = await runMaildiag([...words, '--send', '--to', 'it@practice.test', '--json']);
    const report: { steps: { findings: { id: string }[] }[] } = JSON.parse(ran.stdout);
    expect(ran.code).toBe(0);
    expect(report.steps.flatMap(({ findings }) => findings.map(({ id }) => id))).toEqual([
      'delivery.accepted',
      'config.restart-needed',
    ]);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({ from: 'reports@practice.test', to: ['it@practice.test'] });
    expect(String(server.mails[0]?.data)).toMatch(/^Subject: Practice: /m);
  });
});

describe('check options', () => {
  test('--sender, --password-stdin and --password-env replace what the file says', async () => {
    const { server, words } = await ground('healthy-starttls');
    const typed = await runMaildiag([...words, '--password-stdin', '--json'], { input: 'not-the-password\n' });
    const variable = await runMaildiag(
      [...words, '--password-env', 'MAIL_PASSWORD', '--sender', 'other@practice.test', '--json'],
      {
        environment: { MAIL_PASSWORD: 'practice-password-1' },
      },
    );
    expect(JSON.parse(typed.stdout)).toMatchObject({ rootCause: 'auth.wrong-password' });
    expect(JSON.parse(variable.stdout)).toMatchObject({ subject: { sender: 'other@practice.test' } });
    expect(server.log.some((line) => line.includes('MAIL FROM:<other@practice.test>'))).toBe(true);
  });

  test('--only runs a step with what it needs, --skip leaves one out', async () => {
    const { words } = await ground('healthy-tls');
    const only = JSON.parse((await runMaildiag([...words, '--only', 'certificate', '--json'])).stdout);
    const skip = JSON.parse((await runMaildiag([...words, '--skip', 'sender', '--json'])).stdout);
    const status = (report: { steps: { id: string; status: string }[] }) =>
      Object.fromEntries(report.steps.map(({ id, status: state }) => [id, state]));
    expect(status(only)).toMatchObject({ port: 'passed', certificate: 'passed', credentials: 'skipped' });
    expect(status(skip)).toMatchObject({ credentials: 'passed', sender: 'skipped' });
  });

  test('--report saves Markdown for its owner alone, without the password', async () => {
    const { directory, words } = await ground('wrong-password');
    const path = join(directory, 'case.md');
    const ran = await runMaildiag([...words, '--report', path]);
    const text = readFileSync(path, 'utf8');
    expect(ran.stderr).toContain(`Report saved: ${path}`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(text).toContain('# Mail system diagnosis');
    expect(text).toContain('`auth.wrong-password`');
    expect(text).not.toContain('practice-password-1');
  });

  test('--timeout bounds every wait', async () => {
    const { words } = await ground('greeting-silent');
    const ran = await runMaildiag([...words, '--timeout', '1', '--json']);
    const report: { rootCause: string; durationMs: number } = JSON.parse(ran.stdout);
    expect(report.rootCause).toBe('greeting.timeout');
    expect(report.durationMs).toBeLessThan(6_000);
  });
});

describe('explain', () => {
  test('explains an argument and every line of standard input, in order', async () => {
    const one = await runMaildiag([
      'explain',
      '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.',
    ]);
    expect(one.stdout).toContain('(auth.disabled-by-admin)');
    const many = await runMaildiag(['explain', '--json', '--lang', 'de'], {
      input: 'Error: connect ECONNREFUSED 127.0.0.1:25\n\n550 5.1.1 User unknown\nno idea what this is\n',
    });
    const ids = many.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['connect.refused', 'recipient.unknown', 'unknown']);
  });
});

describe('practice', () => {
  test('names its faults', async () => {
    const { stdout, code } = await runMaildiag(['practice', '--list']);
    expect(code).toBe(0);
    expect(stdout.trim().split('\n').length).toBeGreaterThanOrEqual(35);
  });

  test('diagnoses a fault in lines where there is no terminal', async () => {
    const ran = await runMaildiag(['practice', 'starttls-missing']);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('(starttls.unsupported)');
  });
});

test('help and version', async () => {
  expect((await runMaildiag(['--help', '--lang', 'de'])).stdout).toContain('Rückgabewerte');
  expect((await runMaildiag(['--version'])).stdout).toMatch(/^maildiag \d+\.\d+\.\d+\n$/);
});
