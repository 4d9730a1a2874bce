import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commandLine } from '../../src/commands/command-line.ts';
import { main } from '../../src/commands/main.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { setupDeviceCode } from '../../src/commands/setup-device-code.ts';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { oauthServer } from '../helpers/oauth-server.ts';
import { aroundHere, runHere } from '../helpers/run-here.ts';
import { type Asked, webServer } from '../helpers/web-server.ts';

const token = 'issued.to.a.user-0123456789';
const refreshToken = 'refreshes.again-9876543210';

/** A mail server that takes the token, and the options that lead there. */
async function mailServer(script: SmtpScript = {}) {
  const wording = { id: 'by-hand', en: 'By hand', de: 'Von Hand', expects: [] };
  const server = await startPractice(
    defineFault({ ...wording, script: smtp({ mechanisms: ['XOAUTH2'], ...script }) }),
    {
      password: token,
    },
  );
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-device-'));
  onTestFinished(async () => {
    await server.close();
    rmSync(directory, { recursive: true });
  });
  const roots = join(directory, 'roots.pem');
  writeFileSync(roots, server.ca);
  const words = [
    ...['setup', '--email', 'reports@practice.test', '--device-code', '--lang', 'en', '--timeout', '3'],
    ...['--set', `server=${server.host}`, '--set', `port=${server.port}`, '--set', 'encryption=starttls'],
    ...['--resolver', server.resolver, '--ca-file', roots],
  ];
  return { server, directory, words };
}

/** An authority that answers each question at its token endpoint in turn, the last answer again and again. */
async function authority(answers: readonly object[], device: object = {}) {
  let next = 0;
  const answer = ({ path, headers }: Asked, response: ServerResponse) => {
    const base = `http://${headers.host}`;
    const say = (status: number, data: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(data));
    if (path.endsWith('/.well-known/openid-configuration')) {
      return say(200, {
        issuer: `${base}/t/v2.0`,
        token_endpoint: `${base}/t/oauth2/v2.0/token`,
        device_authorization_endpoint: `${base}/t/oauth2/v2.0/devicecode`,
      });
    }
    if (path.endsWith('/devicecode')) {
      return say('error' in device ? 400 : 200, {
        ...{ user_code: 'ABCD-EFGH', device_code: 'secret-device-code-42', verification_uri: `${base}/device` },
        ...{ expires_in: 900, interval: 1, ...device },
      });
    }
    const said = answers[Math.min(next, answers.length - 1)] ?? {};
    next += 1;
    return say('error' in said ? 400 : 200, said);
  };
  return webServer(answer, null);
}

const issued = { token_type: 'Bearer', expires_in: 3600, access_token: token, refresh_token: refreshToken };
const pending = { error: 'authorization_pending', error_description: 'AADSTS70016: pending' };

describe('setup with a code for another device', () => {
  test('shows code and address, waits, tries the token at the mail server and keeps it nowhere', async () => {
    const { server, directory, words } = await mailServer();
    const there = await authority([pending, issued]);
    const out = join(directory, 'maildiag.ini');
    const { code, stdout, stderr } = await runHere([
      ...[...words, '--client-id', 'my-application', '--authority', there.url.href, '--out', out],
    ]);
    expect(stderr).toBe('');
    expect(stdout).toContain(`and enter the code there:\n\n    ${there.url.href}device\n    ABCD-EFGH\n`);
    expect(stdout).toContain('token for my-application, valid 60 min');
    expect(stdout).toContain('the sign-in was renewed once without you');
    expect(stdout).toMatch(/✔ Credentials +signed in as reports@practice.test with XOAUTH2/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('The tokens are kept nowhere: Mail profile has no setting');
    expect(code).toBe(0);
    const written = readFileSync(out, 'utf8');
    expect(written).toContain(`server = ${server.host}`);
    expect(written).toContain('auth = xoauth2');
    for (const secret of [token, refreshToken, 'secret-device-code-42']) {
      expect(stdout + written).not.toContain(secret);
      expect(stdout).not.toContain(Buffer.from(secret).toString('base64').slice(0, -4));
    }
    expect(there.asked.filter(({ body }) => body.includes('grant_type=refresh_token'))).toHaveLength(1);
  });

  test('works with a real OAuth server', async () => {
    const { words } = await mailServer({ tokenRefusal: '{"status":"401","schemes":"bearer","scope":"mail"}' });
    const there = await oauthServer();
    const around = aroundHere([...words, '--client-id', there.publicClient, '--authority', there.url.href]);
    const running = main(around);
    const userCode = await vi.waitFor(() => {
      const found = /^ {4}([A-Z]{4}-[A-Z]{4})$/m.exec(around.told.stdout)?.[1];
      if (found === undefined) throw new Error(around.told.stdout);
      return found;
    });
    await there.approve(userCode);
    expect(await running).toBe(1);
    expect(around.told.stdout).toContain('the sign-in was renewed once without you');
    expect(around.told.stdout).toContain('(auth.token-expired)');
  });

  test('asks more slowly where it is told to', async () => {
    const { words } = await mailServer();
    const there = await authority([{ error: 'slow_down' }, issued]);
    const around = aroundHere([]);
    const line = commandLine([...words, '--client-id', 'x', '--authority', there.url.href], {});
    // A clock a hundred times as fast: each wait of seconds is over at the next look at it.
    await setupDeviceCode(line, around, { ...realWorld, now: () => realWorld.now() * 100 });
    expect(there.asked.filter(({ body }) => body.includes('device_code='))).toHaveLength(2);
  });

  test.for([
    ['declined', [{ error: 'authorization_declined' }], {}, 'The sign-in was declined on the other device.'],
    ['declined in the words of RFC 8628', [{ error: 'access_denied' }], {}, 'The sign-in was declined'],
    ['too late', [{ error: 'expired_token' }], {}, 'The code has expired before anybody entered it.'],
    ['out of time', [pending], { expires_in: 1 }, 'The code has expired before anybody entered it.'],
    [
      'refused for an unknown application',
      [],
      {
        error: 'unauthorized_client',
        error_description: "AADSTS700016: Application with identifier 'x' was not found.",
      },
      '(oauth.unknown-client)',
    ],
    [
      'refused for an application that needs a secret',
      [{ error: 'invalid_client', error_description: 'AADSTS7000218: The request body must contain client_secret.' }],
      {},
      '(oauth.client-type)',
    ],
  ] as const)('says that it was %s', async ([, answers, device, words]) => {
    const { directory, words: usual } = await mailServer();
    const there = await authority(answers, device);
    const out = join(directory, 'maildiag.ini');
    const { code, stdout } = await runHere([
      ...[...usual, '--client-id', 'x', '--authority', there.url.href, '--out', out],
    ]);
    expect(code).toBe(1);
    expect(stdout).toContain(words);
    expect(existsSync(out)).toBe(false);
  });

  test('ends at once with Ctrl-C', async () => {
    const { words } = await mailServer();
    const there = await authority([pending]);
    const around = aroundHere([...words, '--client-id', 'x', '--authority', there.url.href]);
    const running = main(around);
    await vi.waitFor(() => expect(around.told.stdout).toContain('ABCD-EFGH'));
    around.interrupt();
    expect(await running).toBe(130);
    expect(around.told.stderr).toBe('Stopped.\n');
  });

  test('counts down in a terminal, and ends with Esc', async () => {
    const { words } = await mailServer();
    const there = await authority([pending]);
    const around = aroundHere([...words, '--client-id', 'x', '--authority', there.url.href]);
    const modes: boolean[] = [];
    const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => modes.push(on) });
    Object.assign(around.stderr, { isTTY: true });
    const running = main({ ...around, stdin: keys as unknown as NodeJS.ReadStream });
    await vi.waitFor(() => expect(around.told.stderr).toContain('waiting for you, 15:00 left'));
    expect(around.told.stdout).toContain('Ctrl-C or Esc ends it.');
    // An arrow key begins with Esc, and is none.
    keys.write('\u001b[A');
    await vi.waitFor(() => expect(around.told.stderr).toContain('14:59'), { timeout: 3_000 });
    keys.write('\u001b');
    expect(await running).toBe(130);
    expect(modes).toEqual([true, false]);
  });

  test('gives scripts one line of JSON for each event', async () => {
    const { words } = await mailServer();
    const there = await authority([issued]);
    const { code, stdout } = await runHere([...words, '--client-id', 'x', '--authority', there.url.href, '--json']);
    const events = stdout
      .trim()
      .split('\n')
      .map((line): { readonly type: string } => JSON.parse(line));
    expect(code).toBe(0);
    expect(events[0]).toEqual({
      ...{ type: 'code', userCode: 'ABCD-EFGH', address: `${there.url.href}device`, expiresIn: 900 },
    });
    expect(events[1]).toMatchObject({ type: 'token', renews: true, token: { minutes: 60 } });
    expect(events.at(-1)).toMatchObject({ type: 'step', step: 'delivery', outcome: 'skipped' });
    expect(stdout).not.toContain(token);
  });

  test.for([
    [['--email', 'a@b.test', '--device-code'], '--device-code needs --client-id ID'],
    [['--device-code', '--client-id', 'x'], 'setup needs the address'],
    [
      ['--email', 'a@b.test', '--device-code', '--client-id', 'x', '--authority', 'https://login.example'],
      'name the mail server as well',
    ],
  ] as const)('wants what is missing: %j', async ([words, sentence]) => {
    const { code, stderr } = await runHere(['setup', ...words, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
