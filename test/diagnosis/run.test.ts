import { afterEach, describe, expect, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../src/diagnosis/run.ts';
import { defineStep, type Step } from '../../src/diagnosis/step.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import { finding } from '../../src/findings/finding.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { Secret } from '../../src/settings/secret.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';
import { diagnoseSettings, setting as named } from '../helpers/diagnose-settings.ts';

const servers: PracticeServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const options: DiagnosisOptions = {
  recipient: null,
  send: false,
  timeoutMs: 2_000,
  helo: 'client.practice.test',
  resolver: null,
  extraRoots: [],
  neighbourPorts: [],
  only: null,
  skip: [],
};

const setting = <T>(name: string, value: T) =>
  ({ name, value, written: String(value), origin: null, from: 'edited' }) as const;

/** A run on a practice server; the password can be another than the server's. */
async function runOn(id: string, password = 'practice-password-1'): Promise<Run> {
  const fault = findFault(id);
  if (fault === null) throw new Error(`no fault ${id}`);
  const server = await startPractice(fault);
  servers.push(server);
  const settings = {
    system: 'injixo' as const,
    file: null,
    trust: { file: 'certificates\\cacert.pem', certificates: [server.ca], problem: null },
    values: {
      host: setting('SMTPServer', server.host),
      port: setting('SMTPPort', server.port),
      security: setting('SMTPSecureMode', 'starttls' as const),
      user: setting('SMTPUser', 'reports@practice.test'),
      password: { ...setting('SMTPPwd', new Secret(password)), written: null },
      sender: setting('SMTPFromEmail', 'reports@practice.test'),
    },
  };
  const subject = { settings, vocabulary: injixo.vocabulary, configuration: [] };
  const parts = { world: realWorld, redactor: new Redactor([new Secret(password)]), severity: severityOf };
  return new Run(subject, { ...options, resolver: server.resolver }, parts);
}

function withPassword(subject: Run['subject'], password: string): Run['subject'] {
  const { settings } = subject;
  const typed = { ...setting('SMTPPwd', new Secret(password)), written: null };
  return { ...subject, settings: { ...settings, values: { ...settings.values, password: typed } } };
}

async function finish(run: Run, from?: Parameters<Run['events']>[0]): Promise<string[]> {
  for await (const _ of run.events(from)) {
    // The events build the state.
  }
  return run.state.steps.map(({ id, status }) => `${id} ${status}`);
}

describe('a run on a server', () => {
  test('goes on from the step that an edit touches, and judges the settings anew', async () => {
    const run = await runOn('healthy-starttls', 'wrong');
    expect(await finish(run)).toContain('credentials failed');
    run.subject = withPassword(run.subject, 'practice-password-1');
    const from = run.firstStepUsing('password');
    const events: string[] = [];
    for await (const event of run.events(from)) if (event.type === 'step-started') events.push(event.step);
    run.close();
    expect(from).toBe('credentials');
    expect(events).toEqual(['configuration', 'credentials', 'sender', 'redirect', 'delivery']);
    expect(run.state.steps.map(({ status }) => status)).not.toContain('failed');
  });

  test.for(['port', 'encryption', 'certificate', 'credentials', 'sender'] as const)(
    'can run again from %s and comes to the same end',
    async (step) => {
      const run = await runOn('healthy-starttls');
      const first = await finish(run);
      expect(await finish(run, step)).toEqual(first);
      run.close();
    },
  );

  test('reconnects where the server has closed the connection in the meantime', async () => {
    const run = await runOn('healthy-starttls');
    const first = await finish(run, 'configuration');
    run.close();
    expect(await finish(run, 'sender')).toEqual(first);
    run.close();
  });

  test('ends a silent wait at once when the step is skipped', async () => {
    const run = await runOn('greeting-silent');
    const started = run.now();
    for await (const event of run.events()) {
      const waits =
        event.type === 'step-event' && event.event.type === 'waiting' && event.event.wait?.for === 'greeting';
      if (waits) run.skipStep();
    }
    const port = run.state.steps.find(({ id }) => id === 'port');
    expect(port).toMatchObject({ status: 'skipped', reason: { why: 'user' }, findings: [] });
    expect(run.now() - started).toBeLessThan(1_500);
  });

  test('ends everything at once when it is stopped', async () => {
    const run = await runOn('greeting-silent');
    for await (const event of run.events()) {
      if (event.type === 'step-event' && event.event.type === 'waiting' && event.event.wait?.for === 'greeting')
        run.stop();
    }
    const after = run.state.steps.slice(2).map(({ reason }) => reason?.why);
    expect(new Set(after)).toEqual(new Set(['stopped']));
  });
});

describe('a run of scripted steps', () => {
  const scripted = (id: Step['id'], run: Step['run'], needs: Step['needs'] = []): Step =>
    defineStep({ id, needs, uses: [], run });

  const runOf = async (...steps: Step[]): Promise<Run> => {
    const real = await runOn('healthy-starttls');
    const redactor = new Redactor([new Secret('hunter2-hunter2')]);
    return new Run(real.subject, options, { world: realWorld, redactor, severity: severityOf, steps });
  };

  test('reports a crash of a step as a finding and goes on', async () => {
    const run = await runOf(
      scripted('server', async function* () {
        yield { type: 'waiting', wait: null };
        throw new TypeError('no such thing');
      }),
      scripted('redirect', async function* () {
        const before = { to: null, bcc: [] };
        yield { type: 'facts', step: 'redirect', facts: { active: false, before, after: [], addresses: [] } };
        return 'done';
      }),
    );
    expect(await finish(run)).toEqual(['server crashed', 'redirect passed']);
    expect(run.state.steps[0]?.findings[0]?.code).toBe('internal.crash');
  });

  test('takes secrets and control characters out of every event', async () => {
    const run = await runOf(
      scripted('server', async function* () {
        yield { type: 'line', line: { at: 0, from: 'server', text: '535 hunter2-hunter2 \u001b]52;c;aGk=\u0007' } };
        const base64 = Buffer.from('\0user\0hunter2-hunter2').toString('base64');
        yield {
          type: 'finding',
          finding: finding('connect.unreachable', {
            ...{ host: `\u202e${base64}`, port: 25, address: '::1', family: 6, detail: 'hunter2-hunter2' },
          }),
        };
        return 'done';
      }),
    );
    await finish(run);
    const told = JSON.stringify(run.state);
    expect(told).not.toMatch(/hunter2|\\u001b|\u202e|AHVzZXIA/);
    expect(told).toContain('\\\\x1b]52');
  });

  test('does not run a step whose needs have failed, and says which', async () => {
    const run = await runOf(
      scripted('port', async function* () {
        const place = { host: 'mail.example', port: 25 };
        yield { type: 'finding', finding: finding('greeting.timeout', { ...place, address: '192.0.2.1', seconds: 1 }) };
        return 'done';
      }),
      scripted(
        'encryption',
        async function* () {
          yield { type: 'waiting', wait: null };
          throw new Error('must not run');
        },
        ['port'],
      ),
    );
    expect(await finish(run)).toEqual(['port failed', 'encryption skipped']);
    expect(run.state.steps[1]?.reason).toEqual({ why: 'needs', step: 'port' });
  });
});

test('a password that was typed in during the run is as secret as the one from the file', async () => {
  const run = await runOn('auth-echo', 'wrong-at-first');
  await finish(run);
  run.subject = withPassword(run.subject, 'typed-in-later');
  await finish(run, 'credentials');
  run.close();
  const told = JSON.stringify(run.state);
  expect(told).not.toMatch(/typed-in-later|wrong-at-first/);
  expect(told).not.toContain(Buffer.from('\0reports@practice.test\0typed-in-later').toString('base64'));
});

test('roots from the command line are named as what trusts the certificate, not the store of this machine', async () => {
  const trustedBy = async (extraRootsFile?: string) => {
    const named = extraRootsFile === undefined ? {} : { extraRootsFile };
    return (await diagnoseSettings({ rootsByOption: true, options: named })).facts('certificate').trustedBy;
  };
  expect(await trustedBy('certificates/roots.pem')).toBe('--ca-file roots.pem');
  expect(await trustedBy()).toBe('--ca-file');
  expect((await diagnoseSettings({})).facts('certificate').trustedBy).toBe('cacert.pem');
});

test('a missing password is missed where reading the settings missed it', async () => {
  const place = { name: 'SMTP-Passwort', file: 'ntcs.ini', line: 6, menu: 'Standard-E-Mail → SMTP-Passwort' };
  const result = await diagnoseSettings({
    values: { password: { ...named('SMTP-Passwort', new Secret('')), written: null } },
    configuration: [finding('config.value-missing', place)],
  });
  expect(result.step('credentials').findings).toMatchObject([
    { code: 'auth.credentials-missing', args: { ...place, missing: 'password' } },
  ]);
});
