import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CertificateState } from './certificates.ts';
import type { PostfixService } from './server-case.ts';

const controlMs = 20_000;

export interface PostfixOptions {
  readonly directory: string;
  readonly addresses: readonly string[];
  readonly certificates: { readonly [State in CertificateState]: string };
  readonly policyPort: number;
  readonly dyingSaslPort: number;
  /** Bound over /etc/resolv.conf for Postfix alone; null: Postfix asks the machine's own resolver. */
  readonly resolvConf: string | null;
  /** By name: the name marks the service's log lines. */
  readonly services: ReadonlyMap<string, { readonly port: number; readonly service: PostfixService }>;
}

/** Where Dovecot puts its socket, seen from the instance's directory. */
export function postfixSaslSocket(directory: string): string {
  return join(directory, 'queue', 'private', 'auth');
}

/** Makes the queue with the rights that Postfix wants. To be called before Dovecot starts. */
export async function preparePostfix(directory: string): Promise<void> {
  const { uid } = await stat('/var/lib/postfix');
  for (const name of ['config', 'queue', 'queue/private', 'data']) {
    await mkdir(join(directory, name), { mode: 0o755, recursive: true });
  }
  await Promise.all(['queue/private', 'data'].map((name) => chown(join(directory, name), uid, 0)));
  await chmod(join(directory, 'queue/private'), 0o700);
}

/** A Postfix that runs in the background, as `postfix start` leaves it. */
export interface PostfixServer {
  /** What it has logged so far. */
  lines(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/**
 * A Postfix of the test's own, with one smtpd per service and address. It keeps nothing outside `directory`, logs its
 * dialogues there, takes mail for example.test only to discard it, and delivers nowhere.
 */
export async function startPostfix(options: PostfixOptions): Promise<PostfixServer> {
  const config = join(options.directory, 'config');
  await Promise.all([
    writeFile(join(config, 'main.cf'), mainSettings(options)),
    writeFile(join(config, 'master.cf'), masterSettings(options)),
  ]);
  const { resolvConf } = options;
  const postfix = ['postfix', '-c', config];
  // A mount namespace that ends with the last of Postfix's processes: nobody else sees another resolv.conf.
  const apart = ['--mount', '--propagation', 'private', 'sh', '-c', 'mount --bind "$0" /etc/resolv.conf && exec "$@"'];
  if (resolvConf) await control('unshare', [...apart, resolvConf, ...postfix, 'start']);
  else await control('postfix', ['-c', config, 'start']);
  const log = join(options.directory, 'mail.log');
  return {
    lines: async () => (await readFile(log, 'utf8')).split('\n'),
    stop: () => control('postfix', ['-c', config, 'stop']),
  };
}

/** Its output goes nowhere, because the master keeps it open; what it has to say stands in the log. */
function control(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: controlMs });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

function mainSettings({ directory, addresses, certificates }: PostfixOptions): string {
  const settings = {
    compatibility_level: '3.7',
    queue_directory: join(directory, 'queue'),
    data_directory: join(directory, 'data'),
    maillog_file: join(directory, 'mail.log'),
    maillog_file_prefixes: directory,
    myhostname: 'mail.example.test',
    mydestination: '',
    mynetworks: '192.0.2.99/32',
    inet_protocols: addresses.includes('::1') ? 'all' : 'ipv4',
    relayhost: '',
    alias_maps: '',
    local_recipient_maps: '',
    virtual_mailbox_domains: 'example.test',
    virtual_mailbox_maps: 'inline:{ reports@example.test=1 awkward@example.test=1 }',
    virtual_transport: 'discard:',
    default_transport: 'error:5.0.0 This test server delivers nothing',
    relay_transport: 'error:5.0.0 This test server delivers nothing',
    // Envelope probes without a message would use up the flow tokens of every other case.
    in_flow_delay: '0',
    smtpd_error_sleep_time: '0',
    smtpd_helo_required: 'yes',
    debug_peer_list: addresses.map((address) => (address.includes(':') ? `[${address}]` : address)).join(', '),
    debug_peer_level: '1',
    notify_classes: '',
    smtpd_tls_security_level: 'may',
    smtpd_tls_auth_only: 'yes',
    smtpd_tls_chain_files: certificates.rsa,
    smtpd_tls_loglevel: '1',
    smtpd_sasl_auth_enable: 'yes',
    smtpd_sasl_type: 'dovecot',
    smtpd_sasl_path: 'private/auth',
    smtpd_relay_restrictions: 'permit_sasl_authenticated, reject_unauth_destination',
    smtpd_recipient_restrictions: '',
    smtpd_client_connection_count_limit: '0',
    smtpd_client_event_limit_exceptions: '',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');
}

function masterSettings(options: PostfixOptions): string {
  const lines = [...options.services].flatMap(([name, { port, service }]) => {
    const given = Object.entries(serviceSettings(name, service, options)).map(
      ([key, value]) => `  -o { ${key} = ${value} }`,
    );
    return options.addresses.map((address) => {
      const place = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
      return [`${place} inet n - n - - smtpd`, ...given].join('\n');
    });
  });
  return [
    ...lines,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'strict unix n - n - 0 cleanup',
    '  -o { header_checks = regexp:{ { /^Subject:/ REJECT 5.7.1 message content rejected } } }',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000? 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    'bounce unix - - n - 0 bounce',
    'defer unix - - n - 0 bounce',
    'trace unix - - n - 0 bounce',
    'verify unix - - n - 1 verify',
    'flush unix n - n 1000? 0 flush',
    'proxymap unix - - n - - proxymap',
    'proxywrite unix - - n - 1 proxymap',
    'showq unix n - n - - showq',
    'error unix - - n - - error',
    'retry unix - - n - - error',
    'discard unix - - n - - discard',
    'anvil unix - - n - 1 anvil',
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ].join('\n');
}

function serviceSettings(name: string, service: PostfixService, options: PostfixOptions): Record<string, string> {
  const { certificate, implicitTls, policy } = service;
  const settings: Record<string, string> = { syslog_name: `postfix/${name}` };
  if (implicitTls) settings.smtpd_tls_wrappermode = 'yes';
  if (certificate === 'missing') {
    settings.smtpd_tls_chain_files = '';
    settings.smtpd_tls_cert_file = join(options.directory, 'no-such-file.pem');
  } else if (certificate) settings.smtpd_tls_chain_files = options.certificates[certificate];
  if (service.dyingSasl) settings.smtpd_sasl_path = `inet:127.0.0.1:${options.dyingSaslPort}`;
  if (policy) {
    const server = `inet:127.0.0.1:${options.policyPort}`;
    settings.smtpd_recipient_restrictions = `check_policy_service { ${server}, policy_context=${policy} }`;
  }
  return { ...settings, ...service.options };
}
