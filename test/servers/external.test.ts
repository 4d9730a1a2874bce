import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkHere } from '../helpers/check-here.ts';
import { SmimeFiles } from '../helpers/smime-files.ts';
import { mintCertificates } from './certificates.ts';
import { type ExternalPort, externalPorts, startExternalExim } from './external-exim.ts';
import { freePorts } from './free-ports.ts';
import { loopbackAddresses } from './loopback-addresses.ts';
import { spaEximIsThere } from './spa-exim.ts';

const sender = 'reports@example.test';
const password = 'Neun-Igel-unterm-Laub-9';
const filePassword = 'Zehn-Falken-am-Turm-10';

const missing =
  process.getuid?.() !== 0
    ? 'Exim starts only as root'
    : spaEximIsThere()
      ? null
      : "not installed: Debian's heavy Exim (.ci/install-servers.sh installs it)";
const title = `sign-in with a client certificate at a real server${missing === null ? '' : ` (skipped: ${missing})`}`;

describe.skipIf(missing !== null)(title, () => {
  const cleanUp: (() => Promise<void>)[] = [];
  const ports = new Map<ExternalPort, number>();
  let directory = '';
  let roots = '';
  /** Files of clients: `known` and `foreigner` have the same name, `stranger` has no account. */
  const clients = { known: '', locked: '', stranger: '', foreigner: '' };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'maildiag-external-'));
    cleanUp.push(() => rm(directory, { recursive: true, force: true }));
    // The server's own user must get through.
    await chmod(directory, 0o755);
    const at = (...names: readonly string[]): string => join(directory, ...names);
    for (const name of ['keys', 'exim']) await mkdir(at(name), { mode: 0o755 });
    const certificates = await mintCertificates(at('keys'));
    roots = at('trusted.pem');
    await writeFile(roots, certificates.ca);

    const own = new SmimeFiles(at('clients'));
    const other = new SmimeFiles(at('elsewhere'));
    const whole = async (files: SmimeFiles, name: string): Promise<string> => {
      const parts = [`${name}.key`, `${name}.pem`, 'issuing.pem'].map((part) => readFileSync(files.path(part), 'utf8'));
      const path = files.path(`${name}.whole.pem`);
      await writeFile(path, parts.join(''), { mode: 0o600 });
      return path;
    };
    for (const name of ['reports', 'stranger']) own.mint(name, { extendedUsage: 'clientAuth' });
    other.mint('reports', { extendedUsage: 'clientAuth' });
    clients.known = await whole(own, 'reports');
    clients.locked = own.container('reports', 'reports.p12', filePassword);
    clients.stranger = await whole(own, 'stranger');
    clients.foreigner = await whole(other, 'reports');

    const addresses = loopbackAddresses();
    const free = await freePorts(externalPorts.length, addresses);
    for (const [index, name] of externalPorts.entries()) ports.set(name, free[index] ?? 0);
    const exim = await startExternalExim({
      ...{ directory: at('exim'), addresses, ports, certificate: certificates.files.rsa, password },
      ...{ authorities: own.path('root.pem'), accounts: { reports: sender } },
    });
    cleanUp.push(() => exim.stop());
  }, 60_000);

  afterAll(async () => {
    for (const undo of cleanUp.splice(0).reverse()) await undo();
  }, 30_000);

  interface Asked {
    readonly client?: string;
    readonly settings?: Readonly<Record<string, string>>;
    readonly words?: readonly string[];
  }

  /** Diagnoses a port with settings that name no account, unless they do. */
  async function diagnosed(port: ExternalPort, { client, settings = {}, words = [] }: Asked) {
    const file = join(directory, `${port}-${Math.random().toString(36).slice(2)}.ini`);
    const values = { server: 'localhost', port: String(ports.get(port)), encryption: 'starttls', sender, ...settings };
    const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`);
    await writeFile(file, ['[mail]', ...lines, ''].join('\n'), { mode: 0o600 });
    const told = await checkHere(
      [
        ...[file, '--json', '--ca-file', roots, '--to', 'awkward@example.test', '--timeout', '8', ...words],
        ...(client === undefined ? [] : ['--client-cert', client]),
      ],
      [],
      { PROBE_FILE_PASSWORD: filePassword },
    );
    expect(told.stdout, told.stderr).toMatch(/^\{/);
    for (const secret of [password, filePassword, 'PRIVATE KEY']) expect(told.stdout).not.toContain(secret);
    const report = JSON.parse(told.stdout);
    const step = (id: string) => report.steps.find((each: { readonly id: string }) => each.id === id);
    const errors: string[] = report.steps
      .flatMap(({ findings }: { readonly findings: readonly Record<string, string>[] }) => findings)
      .filter(({ severity }: Record<string, string>) => severity === 'error')
      .map(({ id }: Record<string, string>) => id);
    return { report, errors, credentials: step('credentials'), sender: step('sender'), stdout: told.stdout };
  }

  test('the right one signs in, and the sender is tried signed in', async () => {
    const { credentials, errors, sender: envelope } = await diagnosed('usual', { client: clients.known });
    expect(errors).toEqual([]);
    expect(credentials.facts).toMatchObject({ mechanism: 'EXTERNAL', user: 'reports', attempts: 1 });
    expect(envelope.status).toBe('passed');
  });

  test('so it does out of a PKCS#12 file, where only verified clients are offered it', async () => {
    const words = ['--client-cert-password-env', 'PROBE_FILE_PASSWORD'];
    const { credentials, errors } = await diagnosed('shy', { client: clients.locked, words });
    expect(errors).toEqual([]);
    expect(credentials.facts).toMatchObject({ mechanism: 'EXTERNAL' });
  });

  test('it goes before user and password', async () => {
    const settings = { user: sender, password: '"wrong"' };
    const { credentials, errors } = await diagnosed('both', { client: clients.known, settings });
    expect(errors).toEqual([]);
    expect(credentials.facts).toMatchObject({ mechanism: 'EXTERNAL', offered: ['EXTERNAL', 'PLAIN'] });
  });

  test.each([
    ['of another authority', 'foreigner', 'reports'],
    ['that has no account', 'stranger', 'stranger'],
  ] as const)('one %s is refused, and the finding speaks of it', async (_, client, subject) => {
    const { credentials, errors, report } = await diagnosed('usual', { client: clients[client] });
    expect(errors).toEqual(['auth.certificate-refused']);
    expect(report.rootCause).toBe('auth.certificate-refused');
    expect(credentials.findings[0].evidence).toMatchObject({ subject, issuer: 'issuing authority' });
    expect(credentials.facts).toMatchObject({ mechanism: null, attempts: 1 });
  });

  test('a sender that belongs to somebody else is refused to the one who signed in', async () => {
    const settings = { sender: 'boss@example.test' };
    const { credentials, errors, sender: envelope } = await diagnosed('owners', { client: clients.known, settings });
    expect(credentials.facts).toMatchObject({ mechanism: 'EXTERNAL' });
    expect(errors).toEqual(['sender.not-permitted']);
    expect(envelope.findings.at(-1).evidence).toMatchObject({ user: 'reports' });
  });

  test('a server whose accounts are gone is not taken for a refusal', async () => {
    const { errors } = await diagnosed('broken', { client: clients.known });
    expect(errors).toEqual(['auth.backend-unavailable']);
  });

  describe('without being offered it', () => {
    test('one of another authority is told so, and the server wants a sign-in', async () => {
      const { credentials, errors } = await diagnosed('shy', { client: clients.foreigner });
      expect(credentials).toMatchObject({ status: 'skipped', reason: expect.stringContaining('EXTERNAL') });
      expect(errors).toEqual(['auth.required']);
    });

    test('user and password of the settings sign in', async () => {
      const settings = { user: sender, password: `"${password}"` };
      const { credentials, errors } = await diagnosed('both', { settings });
      expect(errors).toEqual([]);
      expect(credentials.facts).toMatchObject({ mechanism: 'PLAIN' });
    });
  });

  test('without a certificate, a server that offers nothing else is told apart', async () => {
    const settings = { user: sender, password: `"${password}"` };
    const { credentials, errors, stdout } = await diagnosed('usual', { settings });
    expect(errors).toEqual(['auth.mechanism-unsupported']);
    expect(credentials.findings[0].evidence).toMatchObject({ offered: ['EXTERNAL'] });
    expect(stdout).toContain('--client-cert');
  });

  describe('a server that demands one in the handshake', () => {
    test('lets the right one in', async () => {
      const { credentials, errors } = await diagnosed('demanding', { client: clients.known });
      expect(errors).toEqual([]);
      expect(credentials.facts).toMatchObject({ mechanism: 'EXTERNAL' });
    });

    test.each([
      ['without one', null],
      ['where another authority issued it', 'foreigner'],
    ] as const)('breaks off %s', async (_, client) => {
      const { errors, stdout } = await diagnosed('demanding', client === null ? {} : { client: clients[client] });
      expect(errors).toEqual(['tls.handshake-failed']);
      expect(stdout).toContain('ask for one');
    });
  });
});
