import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ran, runMaildiag } from '../helpers/run-maildiag.ts';
import { mintCertificates } from './certificates.ts';
import { prepareCyrusSasl } from './cyrus-sasl.ts';
import { startDyingSasl } from './dying-sasl.ts';
import { freePorts } from './free-ports.ts';
import { startGssapiDovecot } from './gssapi-dovecot.ts';
import { type Kerberos, startKerberos } from './kerberos.ts';
import { loopbackAddresses } from './loopback-addresses.ts';
import { postfixSaslSocket, preparePostfix, startPostfix } from './postfix.ts';
import type { PostfixService } from './server-case.ts';
import { spaEximIsThere, startSpaExim } from './spa-exim.ts';

/** .ci/install-servers.sh installs the npm package kerberos there. */
const kerberosPackage = join(process.env.MAILDIAG_KERBEROS ?? '/opt/maildiag-kerberos', 'node_modules');

/** Whom the servers let in with NTLM. */
export const windowsAccounts = {
  pruefer: { user: 'KUNDE\\pruefer', password: 'Sieben-Zwerge-im-Wald-7' },
  fremder: { user: 'KUNDE\\fremder', password: 'Acht-Raben-auf-dem-Dach-8' },
} as const;

/** Cyrus SASL knows the name alone; the domain only goes into the response. */
const known = Object.values(windowsAccounts).map(({ user, password }) => ({
  user: user.replace('KUNDE\\', ''),
  password,
}));

/** The servers that a system can be sent to. */
export const windowsServers = ['ntlm', 'owners', 'dying', 'gssapi', 'gssapi-owners', 'strange-key', 'exim'] as const;
export type WindowsServer = (typeof windowsServers)[number];

export interface WindowsCheck {
  readonly server: WindowsServer;
  /** The system's file; `PORT` stands for the server's port. */
  readonly file: { readonly name: string; readonly content: string };
  readonly account?: { readonly user: string; readonly password: string };
  /** KRB5CCNAME. */
  readonly tickets?: string;
  /** The domain controller cannot be reached. */
  readonly cutOff?: boolean;
  /** Without the npm package kerberos. */
  readonly bare?: boolean;
  readonly words?: readonly string[];
}

export interface WindowsRig {
  readonly kerberos: Kerberos;
  check(asked: WindowsCheck): Promise<Ran>;
  stop(): Promise<void>;
}

/** Why these servers cannot start on this machine; null where they can. */
export function missingForWindowsRig(): string | null {
  if (process.getuid?.() !== 0) return 'Postfix starts only as root';
  const files = [
    ...[
      '/usr/sbin/postfix',
      '/usr/sbin/dovecot',
      '/usr/lib/dovecot/modules/auth/libmech_gssapi.so',
      '/usr/sbin/krb5kdc',
    ],
    ...['/usr/sbin/kadmin.local', '/usr/bin/kinit', join(kerberosPackage, 'kerberos/build/Release/kerberos.node')],
  ].filter((file) => !existsSync(file));
  const missing = [...files, ...(spaEximIsThere() ? [] : ['Exim with spa'])];
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (.ci/install-servers.sh installs them)`;
}

/** Postfix with Dovecot behind it (NTLM, GSSAPI), Exim (NTLM) and a KDC. Nothing is left behind when it throws. */
export async function startWindowsRig(): Promise<WindowsRig> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-windows-'));
  const cleanUp: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const undo of cleanUp.splice(0).reverse()) await undo();
  };
  try {
    return await assemble(directory, (undo) => cleanUp.push(undo), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  directory: string,
  later: (undo: () => Promise<void>) => void,
  stop: () => Promise<void>,
): Promise<WindowsRig> {
  // The servers' own users must get through.
  await chmod(directory, 0o755);
  const at = (...names: string[]): string => join(directory, ...names);
  for (const name of ['keys', 'postfix', 'dovecot', 'strange', 'exim', 'kerberos', 'files'])
    await mkdir(at(name), { mode: 0o755 });
  const addresses = loopbackAddresses();
  const [kdcPort = 0, ...ports] = await freePorts(1 + windowsServers.length, addresses);
  const portOf = new Map(windowsServers.map((name, index) => [name, ports[index] ?? 0]));
  // Debian's Postfix looks here and nowhere else.
  const saslDirectory = at('postfix', 'config', 'sasl');
  const keeping = <T extends { stop(): Promise<void> }>(server: T): T => {
    later(() => server.stop());
    return server;
  };
  // allSettled first: when one fails, what the others started is known by then and can be stopped.
  const basis = [
    mintCertificates(at('keys')),
    startKerberos(at('kerberos'), kdcPort).then(keeping),
    startDyingSasl(['NTLM']).then(keeping),
    preparePostfix(at('postfix')).then(() => prepareCyrusSasl(saslDirectory, known)),
  ] as const;
  await Promise.allSettled(basis);
  const [certificates, kerberos, dying] = await Promise.all(basis);

  const sockets = { usual: postfixSaslSocket(at('postfix')), strange: at('postfix', 'queue', 'private', 'strange') };
  const dovecot = (name: string, socket: string, keytab: string) =>
    startGssapiDovecot({ directory: at(name), socket, keytab, environment: kerberos.environment });
  const service = (options: Record<string, string>): PostfixService => ({ server: 'postfix', options });
  const cyrus = {
    smtpd_sasl_type: 'cyrus',
    cyrus_sasl_config_path: saslDirectory,
    smtpd_sasl_path: 'windows',
  };
  const services = new Map<string, PostfixService>([
    ['ntlm', service(cyrus)],
    [
      'owners',
      service({
        ...cyrus,
        smtpd_sender_login_maps: 'inline:{ reports@example.test=pruefer }',
        smtpd_sender_restrictions: 'reject_sender_login_mismatch',
      }),
    ],
    ['dying', { ...service({}), dyingSasl: true }],
    ['gssapi', service({})],
    [
      'gssapi-owners',
      service({
        smtpd_sender_login_maps: 'inline:{ reports@example.test=somebody@example.test }',
        smtpd_sender_restrictions: 'reject_sender_login_mismatch',
      }),
    ],
    ['strange-key', service({ smtpd_sasl_path: 'private/strange' })],
  ]);
  const places = [...services].map(([name, each]) => {
    const port = [...portOf].find(([known]) => known === name)?.[1] ?? 0;
    return [name, { port, service: each }] as const;
  });
  const servers = [
    dovecot('dovecot', sockets.usual, kerberos.keytab),
    dovecot('strange', sockets.strange, kerberos.strangeKeytab),
    startSpaExim({
      ...{ directory: at('exim'), addresses, port: portOf.get('exim') ?? 0 },
      ...{ certificate: certificates.files.rsa, password: windowsAccounts.pruefer.password },
    }),
    startPostfix({
      ...{ directory: at('postfix'), addresses, resolvConf: null, policyPort: 9, dyingSaslPort: dying.port },
      ...{ certificates: certificates.files, services: new Map(places) },
    }),
  ].map((starting) => starting.then(keeping));
  await Promise.allSettled(servers);
  await Promise.all(servers);
  const trusted = at('keys', 'trusted.pem');
  await writeFile(trusted, certificates.ca);

  let files = 0;
  return {
    kerberos,
    async check({ server, file, account, tickets, cutOff = false, bare = false, words = [] }) {
      files += 1;
      const place = at('files', String(files));
      await mkdir(place);
      const path = join(place, file.name);
      await writeFile(path, file.content.replace('PORT', String(portOf.get(server))), { mode: 0o600 });
      return runMaildiag(
        [
          ...['check', path, '--timeout', '5', '--ca-file', trusted, '--to', 'awkward@example.test', ...words],
          ...(account === undefined ? [] : ['--test-user', account.user, '--test-password-env', 'PROBE_PASSWORD']),
        ],
        {
          environment: {
            ...(cutOff ? kerberos.unreachable : kerberos.environment),
            KRB5CCNAME: tickets ?? `FILE:${at('files', 'no-tickets')}`,
            ...(account === undefined ? {} : { PROBE_PASSWORD: account.password }),
            ...(bare ? {} : { NODE_PATH: kerberosPackage }),
          },
        },
      );
    },
    stop,
  };
}
