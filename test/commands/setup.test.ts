import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { commandLine } from '../../src/commands/command-line.ts';
import { setup } from '../../src/commands/setup.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';
import { Run } from '../../src/diagnosis/run.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { SystemId } from '../../src/settings/system-id.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { runMaildiag } from '../helpers/run-maildiag.ts';
import {
  type MailPort,
  type Neighbourhood,
  type Plan,
  password,
  signInsAt,
  startNeighbourhood,
} from '../setup/neighbourhood.ts';

const email = 'anna@gmx.at';

const ports = (user: string, more: Partial<MailPort> = {}) =>
  ({
    465: { kind: 'mail', security: 'tls', user, ...more },
    587: { kind: 'mail', security: 'starttls', user, ...more },
  }) as const;

const gmx: Plan = { hosts: { 'mail.gmx.net': ports(email) } };

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-setup-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Runs `setup` in this process, in a neighbourhood, with the password on standard input. */
async function runSetup(place: Neighbourhood, directory: string, ...words: string[]) {
  const told = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof told) => {
    const through = new PassThrough();
    through.setEncoding('utf8').on('data', (text: string) => {
      told[name] += text;
    });
    return through as unknown as NodeJS.WriteStream;
  };
  const around: Surroundings = {
    ...{ arguments: [], environment: { LANG: 'en_US.UTF-8' }, directory, platform: 'linux', nodeVersion: '20.0.0' },
    ...{ stdin: Readable.from([`${password}\n`]) as unknown as NodeJS.ReadStream },
    ...{ stdout: stream('stdout'), stderr: stream('stderr'), onStop: () => () => {}, onExit: () => () => {} },
  };
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, place.ca);
  const network = ['--resolver', place.resolver, '--ca-file', caFile, '--timeout', '2'];
  const line = commandLine(['setup', '--password-stdin', ...network, ...words], around.environment);
  const code = await setup(line, around, place.world);
  return { code, ...told };
}

/** What the lines of `--json` hold. */
function linesOf(stdout: string): readonly Record<string, unknown>[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

/** Diagnoses a written file in the neighbourhood; codes of its errors. */
async function errorsIn(path: string, place: Neighbourhood): Promise<readonly string[]> {
  const { system, settings, findings } = readSettings(path, { files: nodeFiles });
  if (system === null || settings === null) throw new Error('the file cannot be read');
  const run = new Run(
    { settings, vocabulary: system.vocabulary, configuration: findings },
    {
      ...{ recipient: null, send: false, timeoutMs: 2_000, helo: null, resolver: place.resolver },
      ...{ extraRoots: [place.ca], neighbourPorts: [], only: null, skip: [] },
    },
    { world: place.world, redactor: new Redactor(), severity: severityOf },
  );
  for await (const _ of run.events()) {
    // The events build the state.
  }
  run.close();
  return run.state.steps.flatMap((step) =>
    step.findings.filter(({ code }) => severityOf(code) === 'error').map(({ code }) => code),
  );
}

describe('maildiag setup writes working settings in the form of', () => {
  test.for<SystemId>(['generic', 'formcycle', 'esoffice', 'agorum', 'ntcs'])('%s', async (system) => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const out = join(directory, 'mail.ini');
    const ran = await runSetup(place, directory, '--email', email, '--system', system, '--out', out);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const { system: found, settings } = readSettings(out, { files: nodeFiles });
    expect(found?.id).toBe(system);
    expect(settings?.values).toMatchObject({ host: { value: 'mail.gmx.net' }, user: { value: email } });
    expect(settings?.values.password?.value.reveal()).toBe(password);
    expect(readFileSync(out, 'utf8')).not.toMatch(/example/);
    expect(await errorsIn(out, place)).toEqual([]);
    expect(ran.stdout).toContain(`Next: maildiag check ${out}`);
    expect(ran.stdout).not.toContain(password);
  });

  test('injixo, whose own certificate file the new one has not beside it yet', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const out = join(directory, 'isps.cfg');
    const ran = await runSetup(place, directory, '--email', email, '--system', 'injixo', '--out', out);
    expect(ran.code).toBe(0);
    const { settings } = readSettings(out, { files: nodeFiles });
    expect(settings?.values).toMatchObject({ port: { value: 465 }, security: { written: 'SSL' } });
    expect(ran.stdout).toContain('cacert.pem');
  });

  test('a system that can redirect, which begins with test operation', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const out = join(directory, 'ntcs.ini');
    const ran = await runSetup(place, directory, '--email', email, '--system', 'ntcs', '--out', out);
    const text = readFileSync(out, 'utf8');
    expect(text).toContain('Umleitungsmodus aktivieren=Ja\n');
    expect(text).toContain(`Umleitungsadresse(n)=${email}\n`);
    expect(text).toContain('SMTP-Port=587\n');
    expect(ran.stdout).toMatch(/Test operation: Umleitungsmodus aktivieren is on, all mail goes to anna@gmx\.at/);
  });
});

describe('maildiag setup', () => {
  test('lists what to type in, with the place, for a system with screens of its own', async () => {
    const place = await startNeighbourhood(gmx);
    const ran = await runSetup(place, newDirectory(), '--email', email, '--system', 'agorum');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Type these into agorum core:');
    expect(ran.stdout).toContain('MailserverHostaddress = mail.gmx.net');
    expect(ran.stdout).toContain('@ support tool → Mailserver → MailserverPort');
    expect(ran.stdout).toContain('MailserverPassword = (the password)');
  });

  test('changes an existing file by its values alone, with a backup beside it', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const file = join(directory, 'mail.ini');
    const before = '; ours\n[mail]\nserver = old.example.com\nport = 25\nencryption = none\nsender = a@example.com\n';
    writeFileSync(file, before, { mode: 0o600 });
    const ran = await runSetup(place, directory, file, '--email', email);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toMatch(
      /^; ours\n\[mail\]\nserver = mail\.gmx\.net\nport = 465\nencryption = tls\n/,
    );
    expect(await errorsIn(file, place)).toEqual([]);
    const backup = readdirSync(directory).find((name) => name.startsWith('mail.ini.')) ?? '';
    expect(readFileSync(join(directory, backup), 'utf8')).toBe(before);
  });

  test('speaks German', async () => {
    const place = await startNeighbourhood(gmx);
    const ran = await runSetup(place, newDirectory(), '--email', email, '--system', 'ntcs', '--lang', 'de');
    expect(ran.stdout).toMatch(/Testbetrieb: Umleitungsmodus aktivieren ist an, alle Mails gehen an anna@gmx\.at/);
    expect(ran.stdout).toContain('Das tragen Sie in BMD NTCS ein:');
    expect(ran.stdout).toContain(`Absender angenommen: ${email}`);
  });

  test('shows no password that a server repeats', async () => {
    const echo = (line: string) => `535 5.7.8 ${line} ${Buffer.from(line.split(' ')[2] ?? '', 'base64').toString()}`;
    const place = await startNeighbourhood({
      hosts: { 'mail.gmx.net': ports(email, { script: { on: { AUTH: echo } } }) },
    });
    for (const form of [[], ['--json']]) {
      const ran = await runSetup(place, newDirectory(), '--email', email, ...form);
      expect(ran.code).toBe(1);
      expect(ran.stdout + ran.stderr).not.toContain('4711');
      expect(ran.stdout + ran.stderr).not.toContain(Buffer.from(`\0${email}\0${password}`).toString('base64'));
    }
  });

  test('leaves test operation off in a file that is in operation', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const file = join(directory, 'ntcs.ini');
    const before = '[Standard-E-Mail]\nSMTP-Server=old.example.com\nSMTP-Port=25\nSMTP Versandoption=SMTP\nTLS=Nein\n';
    writeFileSync(file, `${before}Absenderadresse=a@example.com\nUmleitungsmodus aktivieren=Nein\n`, { mode: 0o600 });
    const ran = await runSetup(place, directory, file, '--email', email);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(file, 'utf8')).toContain('Umleitungsmodus aktivieren=Nein\n');
    expect(ran.stdout).not.toContain('Test operation');
    expect(await errorsIn(file, place)).toEqual([]);
  });

  test('--json prints one event a line, the result last, and no password', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const out = join(directory, 'mail.ini');
    const ran = await runSetup(place, directory, '--email', email, '--out', out, '--json');
    const lines = linesOf(ran.stdout);
    expect(lines[0]).toMatchObject({ type: 'provider', by: 'domain', provider: { name: 'GMX' } });
    expect(lines).toContainEqual(
      expect.objectContaining({
        type: 'candidate',
        state: 'tls-ok',
        candidate: expect.objectContaining({ port: 465 }),
      }),
    );
    expect(lines.at(-1)).toMatchObject({
      ...{ type: 'result', found: true, system: 'generic', file: out, written: true, user: email },
      server: { host: 'mail.gmx.net', port: 465, security: 'tls' },
      settings: expect.arrayContaining([
        { key: 'host', name: 'server', value: 'mail.gmx.net', place: null },
        { key: 'password', name: 'password', value: { set: true }, place: null },
      ]),
    });
    expect(ran.stdout).not.toContain('4711');
  });

  test('ends with 1 and the explanation where the provider refuses', async () => {
    const script = { on: { AUTH: '535 Authentication credentials invalid' } };
    const place = await startNeighbourhood({ hosts: { 'mail.gmx.net': ports(email, { script }) } });
    const directory = newDirectory();
    const out = join(directory, 'mail.ini');
    const ran = await runSetup(place, directory, '--email', email, '--out', out);
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('(auth.wrong-password)');
    expect(ran.stdout).toMatch(/GMX: .*POP3/);
    expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(1);
    expect(readdirSync(directory)).toEqual(['ca.pem']);
  });

  test('ends with 1 and names what was looked for where nothing is found', async () => {
    const place = await startNeighbourhood({ hosts: {} });
    const ran = await runSetup(place, newDirectory(), '--email', 'post@kunde.test', '--json');
    expect(ran.code).toBe(1);
    expect(linesOf(ran.stdout).at(-1)).toMatchObject({
      found: false,
      reason: 'no-server',
      written: false,
      finding: null,
    });
  });

  test('sends a test mail only with --send', async () => {
    const place = await startNeighbourhood(gmx);
    const without = await runSetup(place, newDirectory(), '--email', email);
    expect(Object.values(place.logs).flat().join('\n')).not.toMatch(/ DATA$/m);
    const sent = await runSetup(place, newDirectory(), '--email', email, '--send');
    expect([without.code, sent.code]).toEqual([0, 0]);
    expect(Object.values(place.logs).flat().join('\n')).toMatch(/ DATA$/m);
    expect(sent.stdout).toContain(`Test mail accepted for ${email}`);
  });

  test('sets up another sender than the mailbox where one is named', async () => {
    const place = await startNeighbourhood(gmx);
    const directory = newDirectory();
    const out = join(directory, 'mail.ini');
    const ran = await runSetup(place, directory, '--email', email, '--sender', 'service@kunde.test', '--out', out);
    expect(ran.code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/user = anna@gmx\.at\n(?:.*\n)*sender = service@kunde\.test\n/);
    expect(place.logs['mail.gmx.net:465']?.join('\n')).toContain('MAIL FROM:<service@kunde.test>');
  });

  test('shows nothing of a hostile name as it is', async () => {
    const place = await startNeighbourhood({
      hosts: {},
      mx: { 'kunde.test': ['a\u001b[2J\u202e.test'] },
      srv: { '_submission._tcp.kunde.test': [[0, 1, 587, 'b\u001b]0;x\u0007.test']] },
    });
    const ran = await runSetup(place, newDirectory(), '--email', 'post@kunde.test');
    for (const character of ['\u001b', '\u0007', '\u202e']) expect(ran.stdout).not.toContain(character);
  });
});

describe('the command line of setup', () => {
  const refuse = (...words: string[]) => runMaildiag(['setup', ...words], { input: 'x\n' });

  test('names the options where the address is missing', async () => {
    const ran = await refuse();
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/--email ADDRESS --password-stdin \[--system ID\] \[--out NEWFILE \| FILE\]/);
  });

  test.for([
    [['--email', 'anna@gmx.at'], /--password-stdin or --password-env/],
    [['--email', 'anna', '--password-stdin'], /"anna" is not a mail address/],
    [['--email', 'anna@localhost', '--password-stdin'], /is not a mail address/],
    [['--email', 'anna@gmx.at', '--password-stdin', '--out', '/nowhere/mail.ini'], /no directory/],
    [['--email', 'anna@gmx.at', '--password-stdin', '--out', 'x.ini', 'y.ini'], /not both/],
  ] as const)('%j is a usage error', async ([words, reason]) => {
    const ran = await refuse(...words);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(reason);
  });

  test('refuses a file that exists, and a link that leads to one, before anything is asked', async () => {
    const directory = newDirectory();
    const file = join(directory, 'mail.ini');
    writeFileSync(file, 'kept');
    symlinkSync(join(directory, 'not-there'), join(directory, 'link.ini'));
    for (const out of [file, join(directory, 'link.ini')]) {
      const ran = await refuse('--email', 'anna@gmx.at', '--password-stdin', '--out', out);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('nothing is overwritten');
    }
    expect(readFileSync(file, 'utf8')).toBe('kept');
    expect(readdirSync(directory)).toEqual(['link.ini', 'mail.ini']);
  });
});
