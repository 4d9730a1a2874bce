/**
 * A Postfix whose services sign in through several Dovecots: one that keeps passwords as they are, one that keeps hashes,
 * one that has an OAuth server look at tokens, one whose OAuth server is gone. Nothing is left behind.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintCertificates } from './certificates.ts';
import { startDyingSasl } from './dying-sasl.ts';
import { freePorts } from './free-ports.ts';
import { postfixSaslSocket, preparePostfix, startPostfix } from './postfix.ts';
import { type SaslStore, startSaslDovecot } from './sasl-dovecot.ts';
import type { PostfixService } from './server-case.ts';
import { startTokenServer, type TokenServerOptions } from './token-server.ts';

/** Which sign-in server is behind a service. */
export type SaslBackend = 'passwords' | 'hashes' | 'sha1' | 'tokens' | 'tokens-down' | 'dying';

/** One service of the rig's Postfix. */
export interface SaslService {
  readonly backend: SaslBackend;
  /** What it offers of that; in capitals. */
  readonly mechanisms: readonly string[];
  readonly options?: Readonly<Record<string, string>>;
}

export interface SaslRig<Name extends string> {
  readonly ports: { readonly [N in Name]: number };
  readonly authority: string;
  /** The trusted root as PEM. */
  readonly ca: string;
  readonly directory: string;
  stop(): Promise<void>;
}

/** Passwords of the accounts, as `doveadm pw` writes them, by how they are kept. */
export interface SaslAccounts extends Omit<TokenServerOptions, 'certificateFile'> {
  readonly passwords: Readonly<Record<string, string>>;
  readonly hashes: Readonly<Record<string, string>>;
  /** Keys of SCRAM-SHA-1 alone. */
  readonly sha1: Readonly<Record<string, string>>;
}

/** Why the rig cannot start on this machine; null where it can. */
export function missingForSasl(): string | null {
  if (process.getuid?.() !== 0) return 'Postfix starts only as root';
  const missing = ['/usr/sbin/postfix', '/usr/sbin/dovecot', '/usr/bin/doveadm'].filter((file) => !existsSync(file));
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (.ci/install-servers.sh installs them)`;
}

const passwordMechanisms = ['plain', 'login', 'cram-md5', 'scram-sha-1', 'scram-sha-256'];
const tokenMechanisms = ['xoauth2', 'oauthbearer'];

export async function startSaslRig<Name extends string>(
  services: { readonly [N in Name]: SaslService },
  accounts: SaslAccounts,
): Promise<SaslRig<Name>> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-sasl-'));
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
    // The servers' own users must get through.
    await chmod(directory, 0o755);
    const places = ['keys', 'postfix'].map((name) => join(directory, name));
    for (const place of places) await mkdir(place, { mode: 0o755 });
    const [keys = '', postfix = ''] = places;
    const addresses = ['127.0.0.1'];
    const certificates = await mintCertificates(keys);
    const tokenServer = started(await startTokenServer({ ...accounts, certificateFile: certificates.files.rsa }));
    const dyingSasl = started(
      await startDyingSasl([...passwordMechanisms, ...tokenMechanisms].map((name) => name.toUpperCase())),
    );
    await preparePostfix(postfix);
    const names = Object.keys(services) as Name[];
    const [nobody = 0, ...ports] = await freePorts(names.length + 1, addresses);
    const { passwords, hashes, sha1 } = accounts;
    const tokens = { introspection: tokenServer.introspection, scope: 'smtp' };
    const stores: { readonly [B in Exclude<SaslBackend, 'dying'>]: readonly [readonly string[], SaslStore] } = {
      passwords: [passwordMechanisms, { passwords }],
      hashes: [passwordMechanisms, { passwords: hashes }],
      sha1: [passwordMechanisms, { passwords: sha1 }],
      tokens: [tokenMechanisms, tokens],
      'tokens-down': [tokenMechanisms, { ...tokens, introspection: `http://127.0.0.1:${nobody}/introspect` }],
    };
    for (const [name, [mechanisms, store]] of Object.entries(stores)) {
      const own = join(directory, name);
      await mkdir(own, { mode: 0o755 });
      started(await startSaslDovecot(own, `${postfixSaslSocket(postfix)}-${name}`, mechanisms, store));
    }
    const numbered = names.map((name, index) => [name, ports[index] ?? 0] as const);
    started(
      await startPostfix({
        ...{ directory: postfix, addresses, certificates: certificates.files, resolvConf: null },
        ...{ policyPort: nobody, dyingSaslPort: dyingSasl.port },
        services: new Map(numbered.map(([name, port]) => [name, { port, service: serviceOf(services[name]) }])),
      }),
    );
    return {
      ports: Object.fromEntries(numbered) as { readonly [N in Name]: number },
      ...{ authority: tokenServer.authority, ca: certificates.ca, directory, stop },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function serviceOf({ backend, mechanisms, options = {} }: SaslService): PostfixService {
  const filter = { smtpd_sasl_mechanism_filter: mechanisms.join(' ').toLowerCase() };
  if (backend === 'dying') return { server: 'postfix', dyingSasl: true, options: { ...filter, ...options } };
  return {
    server: 'postfix',
    options: { smtpd_sasl_path: `private/auth-${backend}`, ...filter, ...options },
  };
}
