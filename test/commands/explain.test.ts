import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../src/explain/explain-code.ts';
import { runInProcess } from '../helpers/run-in-process.ts';

const german = { environment: { LANG: 'de_DE.UTF-8' } };

interface Explained {
  readonly message: string;
  readonly id: string;
  readonly code: number | null;
  readonly enhanced: string | null;
  readonly title: string;
  readonly explanation: string;
  readonly advice: readonly string[];
  readonly candidates: readonly string[];
  readonly apart: string | null;
}
const objects = (stdout: string): readonly Explained[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('explain with a text', () => {
  test('tells what it means, what its numbers mean, what to do and whom to ask', async () => {
    const { stdout, code, stderr } = await runInProcess(['explain', '535 5.7.8 Error: authentication failed']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^User or password is not accepted {2}\(auth\.wrong-password\)\n/);
    expect(stdout).toContain('    535    sign-in refused\n    5.7.8  user or password not accepted; for good\n');
    expect(stdout).toMatch(/\n {2}1\. Enter “password” anew/);
    expect(stdout).toMatch(/\n {2}> Ask whoever manages the account: “/);
  });

  test('takes several words as one text, and speaks German', async () => {
    const { stdout } = await runInProcess(['explain', '550', '5.1.1', 'User', 'unknown', '--lang', 'de']);
    expect(stdout).toContain('(recipient.unknown)');
    expect(stdout).toContain('5.1.1  den Empfänger gibt es nicht; endgültig');
  });

  test('says what else it can be, and how to tell', async () => {
    const words = ['explain', '535-5.7.8 Username and Password not accepted. a1b2 - gsmtp'];
    const { stdout } = await runInProcess(words);
    expect(stdout).toContain(
      '  ? It can also be: User or password is not accepted (auth.wrong-password)\n    How to tell: Ask whether',
    );
    const { stdout: de } = await runInProcess(words, german);
    expect(de).toContain(
      '  ? Es kann auch sein: Benutzer oder Passwort wird nicht akzeptiert\n    (auth.wrong-password)\n',
    );
    expect(de).toContain('    So lässt es sich unterscheiden: Fragen Sie, ob das Konto einen zweiten');
  });

  test('says nothing of the kind where the text leaves nothing open', async () => {
    const { stdout } = await runInProcess([
      'explain',
      '550 5.7.60 SMTP; Client does not have permissions to send as this sender',
    ]);
    expect(stdout).not.toContain('It can also be');
  });

  test('that nobody knows still explains its numbers', async () => {
    const { stdout, code } = await runInProcess(['explain', '550 5.9.77 quux']);
    expect(stdout).toContain('(unknown)');
    expect(stdout).toContain('5.9.77  refused for good; detail 77 is not registered');
    expect(code).toBe(0);
  });

  test('as JSON gives one object on one line', async () => {
    const { stdout } = await runInProcess([
      'explain',
      '--json',
      '535-5.7.8 Username and Password not accepted - gsmtp',
    ]);
    expect(stdout.trimEnd()).not.toContain('\n');
    expect(objects(stdout)[0]).toMatchObject({
      message: '535-5.7.8 Username and Password not accepted - gsmtp',
      id: 'auth.app-password-required',
      code: 535,
      enhanced: '5.7.8',
      title: 'The provider wants an app password',
      candidates: ['auth.wrong-password'],
      apart: expect.stringContaining('second factor'),
    });
  });

  test('tells the enhanced code alone from a reply code', async () => {
    const { stdout } = await runInProcess(['explain', '--json', 'status=bounced (dsn=5.1.1, user unknown)']);
    expect(objects(stdout)[0]).toMatchObject({ code: null, enhanced: '5.1.1' });
  });

  test('in ASCII has no typography', async () => {
    const { stdout } = await runInProcess(['explain', '--ascii', '535 5.7.8 authentication failed']);
    expect(stdout).not.toMatch(/[“”„→…]/);
  });

  test('that is hostile comes out harmless', async () => {
    const evil = '550 5.7.1 \u001b]0;owned\u0007\u202eevil\u001b[2J';
    for (const words of [
      ['explain', evil],
      ['explain', '--json', evil],
    ]) {
      const { stdout } = await runInProcess(words);
      for (const sign of ['\u001b', '\u0007', '\u202e']) expect(stdout).not.toContain(sign);
    }
  });

  test('never repeats a password or a token', async () => {
    const secrets = [
      'AUTH PLAIN AGFwcABnZWhlaW0xMjM=',
      'password=geheim123',
      'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9',
    ];
    const { stdout } = await runInProcess(['explain', '--json'], {
      input: secrets.map((line) => `535 5.7.8 ${line}\n`),
    });
    expect(stdout).not.toMatch(/AGFwcABnZWhlaW0xMjM|geheim123|eyJ0eXAi/);
    expect(objects(stdout)).toHaveLength(3);
  });
});

describe('explain without a text', () => {
  test('explains its input line by line, in order, and skips empty lines', async () => {
    const { stdout } = await runInProcess(['explain', '--json'], {
      input: [
        '550 5.1.1 User unknown\r\n\r\n  \n535 5.7.8 authentication failed\n',
        '421 4.7.0 Too many',
        ' connections',
      ],
    });
    expect(objects(stdout).map(({ id }) => id)).toEqual([
      'recipient.unknown',
      'auth.wrong-password',
      'greeting.too-many-connections',
    ]);
  });

  test('of empty input says nothing', async () => {
    expect(await runInProcess(['explain', '--json'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('cuts a line that never ends, and goes on after it', async () => {
    const { stdout } = await runInProcess(['explain', '--json'], {
      input: ['550 5.1.1 User unknown ', ...Array<string>(50).fill('x'.repeat(10_000)), '\n535 5.7.8 failed\n'],
    });
    expect(objects(stdout).map(({ code }) => code)).toEqual([550, 535]);
    expect(stdout.length).toBeLessThan(20_000);
  });
});

describe('explain with a code', () => {
  test('shows its page, with what every provider means by it', async () => {
    const { stdout } = await runInProcess(['explain', 'auth.app-password-required', '--lang', 'de']);
    expect(stdout).toMatch(/^Der Anbieter verlangt ein App-Passwort {2}\(auth\.app-password-required\)/);
    expect(stdout).toMatch(/\d\. GMX mit Zwei-Faktor-Anmeldung: /);
    expect(stdout).toMatch(/\d\. Yahoo: /);
  });

  test.for(['starttls.unsupported', 'ews.unavailable', 'unknown'])('%s is one object as JSON', async (code) => {
    const { stdout } = await runInProcess(['explain', '--json', code]);
    expect(objects(stdout)[0]).toMatchObject({ id: code, code: null, enhanced: null, candidates: [], apart: null });
  });

  test('that there is not is explained as a text', async () => {
    expect((await runInProcess(['explain', 'starttls.nonsense'])).stdout).toContain('(unknown)');
  });
});

describe('explain --list', () => {
  test.for(['en', 'de'])('names every code with its title in %s', async (locale) => {
    const { stdout, code } = await runInProcess(['explain', '--list', '--lang', locale]);
    const lines = stdout.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(findingCodes());
    for (const line of lines) expect(line.split(/ {2,}/)).toHaveLength(2);
  });

  test('as JSON gives one object a line, with the severity', async () => {
    const { stdout } = await runInProcess(['explain', '--list', '--json']);
    const list: { id: string; severity: string; title: string }[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(list).toHaveLength(findingCodes().length);
    expect(list.find(({ id }) => id === 'cert.expired')).toEqual({
      id: 'cert.expired',
      severity: 'error',
      title: expect.any(String),
    });
  });
});
