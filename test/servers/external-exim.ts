import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';
import { heavyExim } from './spa-exim.ts';

/**
 * How the server behaves on a port. `usual`: it offers EXTERNAL to everybody. `shy`: only to whom it has verified. `both`:
 * PLAIN beside it. `owners`: each account has one sender. `broken`: its list of accounts is gone. `demanding`: no TLS
 * without a certificate that it trusts.
 */
export const externalPorts = ['usual', 'shy', 'both', 'owners', 'broken', 'demanding'] as const;
export type ExternalPort = (typeof externalPorts)[number];

export interface ExternalEximOptions {
  readonly directory: string;
  readonly addresses: readonly string[];
  readonly ports: ReadonlyMap<ExternalPort, number>;
  /** Its own, with the key. */
  readonly certificate: string;
  /** PEM of the authorities whose clients it trusts. */
  readonly authorities: string;
  /** Common names of the certificates that have an account, with the sender that each may use. */
  readonly accounts: Readonly<Record<string, string>>;
  /** Of the one account that signs in with PLAIN. */
  readonly password: string;
}

/** An Exim that knows its clients by their certificates (driver external). */
export async function startExternalExim(options: ExternalEximOptions): Promise<Daemon> {
  const { directory } = options;
  for (const name of ['spool', 'log']) {
    await mkdir(join(directory, name));
    // Exim's own user writes there; mkdir's mode is subject to the umask.
    await chmod(join(directory, name), 0o777);
  }
  const accounts = Object.entries(options.accounts).map(([name, sender]) => `${name}: ${sender}\n`);
  await writeFile(join(directory, 'accounts'), accounts.join(''), { mode: 0o644 });
  const file = join(directory, 'exim.conf');
  await writeFile(file, settings(options), { mode: 0o644 });
  return startDaemon(heavyExim, ['-C', file, '-bdf', '-d-all+receive'], /daemon started/);
}

function settings({ directory, addresses, ports, certificate, authorities, password }: ExternalEximOptions): string {
  const at = (name: ExternalPort): string => `eq{$received_port}{${ports.get(name)}}`;
  const name = `\${certextract{subject,CN}{$tls_in_peercert}}`;
  const owner = `\${lookup{${name}}lsearch{${join(directory, 'accounts')}}}`;
  // A file that is not there is a fault of the server's, no refusal.
  const list = `\${if ${at('broken')}{${join(directory, 'gone')}}{${join(directory, 'accounts')}}}`;
  return `
primary_hostname = mail.example.test
exim_path = ${heavyExim}
spool_directory = ${join(directory, 'spool')}
log_file_path = ${join(directory, 'log')}/%slog
pid_file_path = ${join(directory, 'exim.pid')}
keep_environment =
local_interfaces = <; ${addresses.join(' ; ')}
daemon_smtp_ports = ${[...ports.values()].join(' : ')}
tls_advertise_hosts = *
tls_certificate = ${certificate}
tls_privatekey = ${certificate}
tls_verify_certificates = ${authorities}
tls_verify_hosts = \${if ${at('demanding')}{*}{}}
tls_try_verify_hosts = *
auth_advertise_hosts = \${if def:tls_in_cipher{*}{}}
host_lookup =
rfc1413_query_timeout = 0s
queue_only = true
acl_smtp_mail = at_mail
acl_smtp_rcpt = at_rcpt

begin acl

at_mail:
  deny condition = \${if and{{${at('owners')}}{!eqi{$sender_address}{${owner}}}}}
       message = 5.7.1 Sender address rejected: not owned by $authenticated_id
  accept

at_rcpt:
  accept authenticated = *
  deny message = 530 5.7.0 Authentication required

begin routers

everywhere:
  driver = redirect
  data = :blackhole:

begin authenticators

external:
  driver = external
  public_name = EXTERNAL
  server_advertise_condition = \${if or{{!${at('shy')}}{bool{$tls_in_certificate_verified}}}}
  server_condition = \${if bool{$tls_in_certificate_verified}{\${lookup{${name}}lsearch{${list}}{true}{false}}}{false}}
  server_set_id = ${name}

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_advertise_condition = \${if ${at('both')}}
  server_condition = \${if eq{$auth3}{${password}}}
  server_set_id = $auth2
`;
}
