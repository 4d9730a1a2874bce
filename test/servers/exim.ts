import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accounts } from './accounts.ts';
import type { CertificateState } from './certificates.ts';
import { type Daemon, startDaemon } from './daemon.ts';
import type { EximService } from './server-case.ts';

/** .ci/install-servers.sh puts it there: Debian's Exim and Postfix packages exclude each other. */
const binary = join(process.env.MAILDIAG_EXIM ?? '/opt/maildiag-exim', 'usr/sbin/exim4');

export interface EximOptions {
  readonly directory: string;
  readonly addresses: readonly string[];
  readonly certificates: { readonly [State in CertificateState]: string };
  readonly services: ReadonlyMap<string, { readonly port: number; readonly service: EximService }>;
}

export function eximIsThere(): boolean {
  return existsSync(binary);
}

/** One Exim daemon whose ports behave differently. Its dialogues go to its standard error; mail goes to nowhere. */
export async function startExim(options: EximOptions): Promise<Daemon> {
  const { directory } = options;
  for (const name of ['spool', 'log']) {
    await mkdir(join(directory, name));
    // Exim's own user writes there; mkdir's mode is subject to the umask.
    await chmod(join(directory, name), 0o777);
  }
  const services = [...options.services.values()];
  const table = async (name: string, value: (service: EximService) => string): Promise<void> =>
    writeFile(join(directory, name), services.map(({ port, service }) => `${port}: ${value(service)}\n`).join(''));
  await Promise.all([
    table('behaviours', ({ behaviour }) => behaviour ?? 'normal'),
    table('certificates', ({ certificate = 'rsa' }) =>
      certificate === 'none' ? '' : options.certificates[certificate],
    ),
    writeFile(join(directory, 'users'), accounts.map(({ user, password }) => `${user}: ${password}\n`).join('')),
  ]);
  const file = join(directory, 'exim.conf');
  await writeFile(file, settings(options), { mode: 0o644 });
  return startDaemon(binary, ['-C', file, '-bdf', '-d-all+receive'], /daemon started/);
}

function settings({ directory, addresses, services }: EximOptions): string {
  const all = [...services.values()];
  const implicit = all.filter(({ service }) => service.implicitTls);
  const ofPort = (table: string): string => `\${lookup{$received_port}lsearch{${join(directory, table)}}{$value}{}}`;
  const users = join(directory, 'users');
  const behaviour = (name: EximService['behaviour']): string =>
    `condition = \${if eq{${ofPort('behaviours')}}{${name}}}`;
  return `
primary_hostname = mail.example.test
exim_path = ${binary}
spool_directory = ${join(directory, 'spool')}
log_file_path = ${join(directory, 'log')}/%slog
pid_file_path = ${join(directory, 'exim.pid')}
keep_environment =
local_interfaces = <; ${addresses.join(' ; ')}
daemon_smtp_ports = ${all.map(({ port }) => port).join(' : ')}
tls_on_connect_ports = ${implicit.map(({ port }) => port).join(' : ')}
tls_advertise_hosts = \${if eq{${ofPort('behaviours')}}{no-tls}{}{*}}
tls_certificate = ${ofPort('certificates')}
tls_privatekey = ${ofPort('certificates')}
auth_advertise_hosts = \${if def:tls_in_cipher{*}{}}
log_selector = +smtp_connection +incoming_port +incoming_interface +pid
message_size_limit = \${if eq{${ofPort('behaviours')}}{small-messages}{200}{10M}}
host_lookup =
rfc1413_query_timeout = 0s
smtp_accept_max = 100
queue_only = true
domainlist ours = example.test
acl_smtp_helo = at_helo
acl_smtp_mail = at_mail
acl_smtp_rcpt = at_rcpt
acl_smtp_data = at_data

begin acl

at_helo:
  deny ${behaviour('helo-refused')}
       message = Bad HELO - $sender_helo_name is not a host we know
  accept

at_mail:
  defer ${behaviour('no-space')}
        message = 452 4.3.1 space shortage, please try later
  accept

at_rcpt:
  deny ${behaviour('sign-in-first')}
       !authenticated = *
       message = 530 5.7.0 Authentication required
  defer ${behaviour('greylist')}
        message = Greylisted, please try again in 300 seconds
  require verify = sender
  deny ${behaviour('relay-denied')}
       !domains = +ours
       message = relay not permitted
  accept authenticated = *
         !domains = +ours
  require message = relay not permitted
          domains = +ours
  require verify = recipient
  accept

at_data:
  deny ${behaviour('content-refused')}
       message = This message was classified as SPAM
  accept

begin routers

known:
  driver = redirect
  domains = +ours
  local_parts = reports : awkward
  data = :blackhole:

elsewhere:
  driver = redirect
  domains = receiver.test
  data = :blackhole:

begin authenticators

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${lookup{$auth2}lsearch{${users}}{\${if eq{$value}{$auth3}}}{false}}
  server_set_id = $auth2

login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = <| Username: | Password:
  server_condition = \${lookup{$auth1}lsearch{${users}}{\${if eq{$value}{$auth2}}}{false}}
  server_set_id = $auth1
`;
}
