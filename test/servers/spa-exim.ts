import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';

/** .ci/install-servers.sh puts it there. Debian's light Exim has no authenticator for NTLM (spa) and none for client certificates (external), the heavy one has both. */
export const heavyExim = join(process.env.MAILDIAG_HEAVY_EXIM ?? '/opt/maildiag-exim-heavy', 'usr/sbin/exim4');

export function spaEximIsThere(): boolean {
  return existsSync(heavyExim);
}

export interface SpaEximOptions {
  readonly directory: string;
  readonly addresses: readonly string[];
  readonly port: number;
  readonly certificate: string;
  readonly password: string;
}

/** An Exim that signs in with NTLM, of which it checks only the old response (NTLMv1). */
export async function startSpaExim({
  directory,
  addresses,
  port,
  certificate,
  password,
}: SpaEximOptions): Promise<Daemon> {
  for (const name of ['spool', 'log']) {
    await mkdir(join(directory, name));
    // Exim's own user writes there; mkdir's mode is subject to the umask.
    await chmod(join(directory, name), 0o777);
  }
  const file = join(directory, 'exim.conf');
  const settings = `
primary_hostname = mail.example.test
exim_path = ${heavyExim}
spool_directory = ${join(directory, 'spool')}
log_file_path = ${join(directory, 'log')}/%slog
pid_file_path = ${join(directory, 'exim.pid')}
keep_environment =
local_interfaces = <; ${addresses.join(' ; ')}
daemon_smtp_ports = ${port}
tls_advertise_hosts = *
tls_certificate = ${certificate}
tls_privatekey = ${certificate}
auth_advertise_hosts = \${if def:tls_in_cipher{*}{}}
host_lookup =
rfc1413_query_timeout = 0s
queue_only = true

begin authenticators

ntlm:
  driver = spa
  public_name = NTLM
  server_password = ${password}
  server_set_id = $auth1
`;
  await writeFile(file, settings, { mode: 0o644 });
  return startDaemon(heavyExim, ['-C', file, '-bdf', '-d-all+receive'], /daemon started/);
}
