import { chmodSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runMaildiag } from '../helpers/run-maildiag.ts';

const directory = mkdtempSync(join(tmpdir(), 'maildiag-bad-'));
afterAll(() => rmSync(directory, { recursive: true }));

const path = (name: string) => join(directory, name);

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(path(name), content);
  return path(name);
};

const mail = '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]\nShortName = ivemail\n';

function huge(): string {
  ftruncateSync(openSync(path('huge.cfg'), 'w'), 100 * 1024 * 1024);
  return path('huge.cfg');
}

function folder(): string {
  mkdirSync(path('folder'));
  return path('folder');
}

describe('check with a file that cannot be used at all', () => {
  const cases: readonly (readonly [name: string, make: () => string, code: string])[] = [
    ['no file', () => path('missing.cfg'), 'config.unreadable'],
    ['a directory', folder, 'config.unreadable'],
    ['100 MB', huge, 'config.unreadable'],
    ['binary', () => file('binary.cfg', Buffer.from([0, 1, 2, 0, 255, 0, 0, 3])), 'config.unreadable'],
    ['no mail section', () => file('other.cfg', '[Other]\nKey = value\n'), 'config.not-recognised'],
    [
      'the file of the Xlink folder',
      () => file('xlink.cfg', '[Xlink]\nURL = http://localhost\nPort = 45054\n'),
      'config.wrong-file',
    ],
    ['a switched-off section', () => file('off.cfg', mail.replace('[22', '[X22')), 'config.wrong-file'],
  ];

  test.for(cases)('says what is the matter with %s and ends with 2', async ([, make, code]) => {
    const ran = await runMaildiag(['check', make(), '--json']);
    const report: unknown = JSON.parse(ran.stdout);
    expect(ran.code).toBe(2);
    expect(report).toMatchObject({ schema: 'maildiag/1', verdict: 'failed', rootCause: code });
    expect(ran.stderr).toBe('');
  });

  test('says so in a sentence without --json', async () => {
    const ran = await runMaildiag(['check', path('missing.cfg')]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain('missing.cfg');
    expect(ran.stderr).toContain('(config.unreadable)');
  });

  test.skipIf(process.getuid?.() === 0)('names the missing permission', async () => {
    const secret = file('secret.cfg', mail);
    chmodSync(secret, 0o000);
    const ran = await runMaildiag(['check', secret, '--json']);
    expect(ran.code).toBe(2);
  });
});

describe('a command line that cannot be used', () => {
  const cases: readonly (readonly [words: readonly string[], says: string])[] = [
    [['check'], 'check needs the configuration file'],
    [['check', 'a.cfg', 'b.cfg'], 'one file only'],
    [['check', 'a.cfg', '--timeout', 'soon'], '--timeout cannot be "soon"'],
    [['check', 'a.cfg', '--only', 'delivery,post'], '--only cannot be "post"'],
    [['check', 'a.cfg', '--system', 'sap'], '--system cannot be "sap"'],
    [['check', 'a.cfg', '--resolver', 'dns.example.com'], '--resolver cannot be'],
    [['check', 'a.cfg', '--helo', 'a b'], '--helo cannot be'],
    [
      ['check', 'a.cfg', '--to', 'nobody\r\nRCPT TO:<x@y.z>'],
      '--to: "nobody\\x0d\\x0aRCPT TO:<x@y.z>" is not a mail address',
    ],
    [['check', 'a.cfg', '--report', 'report.pdf'], '--report cannot be'],
    [['check', 'a.cfg', '--password', 'secret'], 'There is no option --password.'],
    [['check', 'a.cfg', '--password=hunter2'], 'There is no option --password.'],
    [['check', 'a.cfg', '--resolver'], '--resolver lacks its value'],
    [['check', 'a.cfg', '--json=yes'], '--json lacks its value, or has one where it takes none'],
    [['practice', 'no-such-fault'], 'no practice fault "no-such-fault"'],
    [[], 'The wizard needs a terminal'],
    [['isps.cfg'], 'maildiag check'],
  ];

  test.for(cases)('%j gets one sentence and exit code 2', async ([words, says]) => {
    const target = file(
      'a.cfg',
      `${mail}SMTPServer = localhost\nSMTPPort = 25\nSMTPSecureMode = PLAIN\nSMTPFromEmail = a@b.example\n`,
    );
    const ran = await runMaildiag(words.map((word) => (word === 'a.cfg' ? target : word)));
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/hunter2|\n\s+at /);
  });

  test('is refused in German where that is the language', async () => {
    const ran = await runMaildiag(['check'], { environment: { LANG: 'de_DE.UTF-8' } });
    expect(ran.stderr).toContain('check braucht die Konfigurationsdatei');
  });

  test('is refused in one language alone, the one that was asked for', async () => {
    const ran = await runMaildiag(['check', '--lang', 'de'], { environment: { LANG: 'en_GB.UTF-8' } });
    expect(ran.stderr).toContain('check braucht die Konfigurationsdatei');
    expect(ran.stderr).toContain('maildiag --help zeigt, wie es geht.');
  });
});

test('every step of a report on an unusable file has one of the published outcomes', async () => {
  const ran = await runMaildiag(['check', path('missing.cfg'), '--json']);
  const report: { steps: { status: string; reason: string | null }[] } = JSON.parse(ran.stdout);
  expect(report.steps.map(({ status }) => status)).toEqual(['failed', ...Array(8).fill('skipped')]);
  expect(report.steps[1]?.reason).toMatch(/Configuration/);
});
