/**
 * Real mail servers for the tests: Postfix with Dovecot for sign-in, Exim, Dovecot as an IMAP server, dnsmasq for names.
 *
 * Run only these tests:
 *
 *     .ci/install-servers.sh        # once, as root, on Debian: installs the servers, starts nothing
 *     npm run build
 *     npx vitest run --config .vitest.config.ts test/servers
 *     npx vitest run --config .vitest.config.ts test/servers -t postfix-greylisted   # one case, by its id
 *
 * They need root, because Postfix's master does; without root or without the servers they are skipped and say why. Each
 * run has instances of its own with their configuration, queue and logs in a temporary directory, on free ports of
 * 127.0.0.1 and ::1 (port 53 of an address below 127.77 for dnsmasq), and ends them. The system's own
 * instances are neither used nor touched. One Postfix and one Exim serve all cases, each case on a port of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintCertificates } from './certificates.ts';
import { type Connection, eximConnections, postfixConnections } from './connections.ts';
import { startDns } from './dns.ts';
import { startDovecot } from './dovecot.ts';
import { startDyingSasl } from './dying-sasl.ts';
import { eximIsThere, startExim } from './exim.ts';
import { freePorts } from './free-ports.ts';
import { loopbackAddresses } from './loopback-addresses.ts';
import { startPolicy } from './policy.ts';
import { postfixSaslSocket, preparePostfix, startPostfix } from './postfix.ts';
import { preparationName } from './prepare.ts';
import type { EximService, PostfixService, Running, ServerCase } from './server-case.ts';

export interface Rig {
  /** For `--resolver`; null where port 53 of the loopback network is taken. */
  readonly resolver: string | null;
  /** Postfix asks the rig's DNS server. */
  readonly ownDns: boolean;
  start(serverCase: ServerCase): Promise<Running>;
  /** What the case's server has logged of its conversations so far, those of `prepare` left out; null for servers that do not log them. */
  connections(serverCase: ServerCase): Promise<readonly Connection[] | null>;
  stop(): Promise<void>;
}

/** Why the rig cannot start on this machine; null where it can. */
export function missingForRig(): string | null {
  if (process.getuid?.() !== 0) return 'Postfix starts only as root';
  const missing = [
    ...['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/sbin/dnsmasq'].filter((file) => !existsSync(file)),
    ...(existsSync('/usr/lib/dovecot/imap-login') ? [] : ['dovecot-imapd']),
    ...(eximIsThere() ? [] : ['Exim']),
  ];
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (.ci/install-servers.sh installs them)`;
}

/** Starts all servers for `cases`. Nothing is left behind when it throws. */
export async function startRig(cases: readonly ServerCase[]): Promise<Rig> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-servers-'));
  // In this order: what was started last ends first.
  const cleanUp: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const undo of cleanUp.splice(0).reverse()) await undo();
  };
  const started = <T extends { stop(): Promise<void> }>(server: T): T => {
    cleanUp.push(() => server.stop());
    return server;
  };
  try {
    return await assemble(cases, directory, started, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  cases: readonly ServerCase[],
  directory: string,
  started: <T extends { stop(): Promise<void> }>(server: T) => T,
  stop: () => Promise<void>,
): Promise<Rig> {
  // The servers' own users must get through.
  await chmod(directory, 0o755);
  const addresses = loopbackAddresses();
  const [dovecot, postfix, exim, keys] = (await Promise.all(
    ['dovecot', 'postfix', 'exim', 'keys'].map(async (name) => {
      await mkdir(join(directory, name), { mode: 0o755 });
      return join(directory, name);
    }),
  )) as [string, string, string, string];
  // allSettled first: when one fails, what the others started is known by then and can be stopped.
  const basis = [
    freePorts(cases.length + 2, addresses),
    mintCertificates(keys),
    startPolicy().then((server) => started(server)),
    startDyingSasl().then((server) => started(server)),
    startDns(directory, addresses).then(
      (server) => started(server),
      () => null,
    ),
    preparePostfix(postfix),
  ] as const;
  await Promise.allSettled(basis);
  const [ports, certificates, policy, dyingSasl, dns] = await Promise.all(basis);
  const [imapPort = 0, imapsPort = 0, ...casePorts] = ports;
  const portOf = new Map(cases.map(({ id }, index) => [id, casePorts[index] ?? 0]));
  const postfixServices = new Map<string, { port: number; service: PostfixService }>();
  const eximServices = new Map<string, { port: number; service: EximService }>();
  for (const { id, service } of cases) {
    const port = portOf.get(id) ?? 0;
    if (service.server === 'postfix') postfixServices.set(id, { port, service });
    if (service.server === 'exim') eximServices.set(id, { port, service });
    if (service.server === 'dovecot') portOf.set(id, service.implicitTls ? imapsPort : imapPort);
  }
  const resolvConf = dns !== null && canBind() ? dns.resolvConf : null;
  const socket = postfixSaslSocket(postfix);
  // Postfix opens the sign-in socket only when a client comes, so the three may start at the same time.
  const servers = [
    startDovecot({
      directory: dovecot,
      addresses,
      imapPort,
      imapsPort,
      certificateFile: certificates.files.rsa,
      socket,
    }).then(started),
    startPostfix({
      ...{ directory: postfix, addresses, resolvConf, policyPort: policy.port, dyingSaslPort: dyingSasl.port },
      ...{ certificates: certificates.files, services: postfixServices },
    }).then(started),
    startExim({ directory: exim, addresses, certificates: certificates.files, services: eximServices }).then(started),
  ] as const;
  await Promise.allSettled(servers);
  const [, postfixServer, eximDaemon] = await Promise.all(servers);
  return {
    resolver: dns === null ? null : `${dns.address}:53`,
    ownDns: resolvConf !== null,
    async start(serverCase) {
      const port = portOf.get(serverCase.id) ?? 0;
      const place = { host: 'localhost', port, addresses };
      const undo = await serverCase.prepare?.(place);
      return { ...place, ca: certificates.ca, stop: async () => undo?.() };
    },
    async connections({ id, service }) {
      if (service.server === 'postfix') {
        return postfixConnections(await postfixServer.lines(), id).filter((events) => !isPreparation(events));
      }
      if (service.server === 'exim')
        return eximConnections(eximDaemon.lines, portOf.get(id) ?? 0, service.implicitTls === true);
      return null;
    },
    stop,
  };
}

function isPreparation(events: Connection): boolean {
  return events.some(({ from, text }) => from === 'client' && text === `EHLO ${preparationName}`);
}

/** A mount namespace takes a privilege that containers often lack. */
function canBind(): boolean {
  const tried = spawnSync('unshare', ['--mount', '--propagation', 'private', 'mount', '--bind', '/etc', '/etc']);
  return tried.status === 0;
}
