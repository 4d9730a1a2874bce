import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';

const realms = ['EXAMPLE.TEST', 'OTHER.TEST'] as const;
type Realm = (typeof realms)[number];

/** The one password of this realm's users. */
const password = 'Kerberos-Probe-7';

/** A domain controller of the test's own with two realms: in the second one there is no mail server. */
export interface Kerberos {
  /** For everybody who is to know the realms: KRB5_CONFIG. */
  readonly environment: Readonly<Record<string, string>>;
  /** The same, with a controller that nobody reaches. */
  readonly unreachable: Readonly<Record<string, string>>;
  /** With the key of smtp/localhost. */
  readonly keytab: string;
  /** With the key of another service only. */
  readonly strangeKeytab: string;
  /** Signs `reports` in and gives the ticket cache, for KRB5CCNAME. `lifetime`: such as `1s`. */
  signIn(realm: Realm, lifetime?: string): Promise<string>;
  /** Waits until no ticket of a cache counts any more. */
  expired(cache: string): Promise<void>;
  stop(): Promise<void>;
}

export async function startKerberos(directory: string, port: number): Promise<Kerberos> {
  const at = (name: string): string => join(directory, name);
  const environment = { KRB5_CONFIG: at('krb5.conf'), KRB5_KDC_PROFILE: at('kdc.conf') };
  await Promise.all([
    writeFile(at('krb5.conf'), clientSettings(port)),
    // The discard port: nothing listens there.
    writeFile(at('unreachable.conf'), clientSettings(9)),
    writeFile(at('kdc.conf'), controllerSettings(directory, port)),
  ]);
  const run = (
    command: string,
    args: readonly string[],
    input = '',
    more: Record<string, string> = {},
  ): Promise<number> => ended(command, args, input, { ...environment, ...more });
  await Promise.all(
    realms.map(async (realm) => {
      await succeed(run('kdb5_util', ['-r', realm, 'create', '-s', '-P', 'master']), 'kdb5_util');
      const orders = [`addprinc -pw ${password} reports`, ...(realm === 'EXAMPLE.TEST' ? services(directory) : [])];
      await succeed(run('kadmin.local', ['-r', realm], `${orders.join('\n')}\n`), 'kadmin.local');
    }),
  );
  const daemon: Daemon = await startDaemon(
    'krb5kdc',
    ['-n', ...realms.flatMap((realm) => ['-r', realm])],
    /commencing operation/,
    environment,
  );
  let caches = 0;
  return {
    environment: { KRB5_CONFIG: environment.KRB5_CONFIG },
    unreachable: { KRB5_CONFIG: at('unreachable.conf') },
    keytab: at('smtp.keytab'),
    strangeKeytab: at('strange.keytab'),
    async signIn(realm, lifetime = '1h') {
      caches += 1;
      const cache = `FILE:${at(`tickets-${caches}`)}`;
      const kinit = run('kinit', ['-l', lifetime, `reports@${realm}`], `${password}\n`, { KRB5CCNAME: cache });
      await succeed(kinit, 'kinit');
      return cache;
    },
    async expired(cache) {
      // The controller itself allows for clocks that differ, so it is the one to ask.
      while ((await run('kvno', ['-q', 'smtp/localhost'], '', { KRB5CCNAME: cache })) === 0);
    },
    stop: () => daemon.stop(),
  };
}

function services(directory: string): readonly string[] {
  const made = { smtp: 'smtp/localhost', strange: 'smtp/elsewhere' };
  return Object.entries(made).flatMap(([name, service]) => [
    `addprinc -randkey ${service}`,
    `ktadd -k ${join(directory, `${name}.keytab`)} ${service}`,
  ]);
}

/** Names are taken as they are: no DNS server is asked for realms or hosts. */
function clientSettings(port: number): string {
  return `[libdefaults]
  default_realm = EXAMPLE.TEST
  dns_canonicalize_hostname = false
  dns_lookup_kdc = false
  dns_lookup_realm = false
  rdns = false
  clockskew = 1
  udp_preference_limit = 1
[realms]
${realms.map((realm) => `  ${realm} = {\n    kdc = 127.0.0.1:${port}\n  }\n`).join('')}`;
}

function controllerSettings(directory: string, port: number): string {
  const entries = realms.map(
    (realm) => `  ${realm} = {
    database_name = ${join(directory, realm)}
    key_stash_file = ${join(directory, `${realm}.stash`)}
  }
`,
  );
  return `[kdcdefaults]
  kdc_listen = 127.0.0.1:${port}
  kdc_tcp_listen = 127.0.0.1:${port}
[realms]
${entries.join('')}[logging]
  kdc = STDERR
`;
}

async function succeed(running: Promise<number>, command: string): Promise<void> {
  const code = await running;
  if (code !== 0) throw new Error(`${command} ended with ${code}`);
}

function ended(
  command: string,
  args: readonly string[],
  input: string,
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: 20_000,
      env: { ...process.env, ...environment },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
    // A command may end before it has read anything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
