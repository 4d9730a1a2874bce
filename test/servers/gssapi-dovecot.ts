import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';

export interface GssapiDovecotOptions {
  readonly directory: string;
  /** Where Postfix looks for it. */
  readonly socket: string;
  readonly keytab: string;
  /** KRB5_CONFIG. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A Dovecot that only signs in, with GSSAPI. It speaks to nobody but Postfix. */
export async function startGssapiDovecot(options: GssapiDovecotOptions): Promise<Daemon> {
  const { directory, environment } = options;
  await mkdir(join(directory, 'run'), { recursive: true });
  const file = join(directory, 'dovecot.conf');
  await writeFile(file, settings(options));
  return startDaemon('/usr/sbin/dovecot', ['-c', file, '-F'], /Dovecot v\S+ .*starting up/, environment);
}

function settings({ directory, socket, keytab, environment }: GssapiDovecotOptions): string {
  return `
base_dir = ${join(directory, 'run')}
state_dir = ${join(directory, 'run')}
log_path = /dev/stderr
import_environment = ${Object.keys(environment).join(' ')}
protocols =
ssl = no
auth_mechanisms = gssapi
auth_krb5_keytab = ${keytab}
auth_gssapi_hostname = localhost
auth_failure_delay = 0
auth_verbose = yes
default_vsz_limit = 0
passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=/nonexistent
}
service auth {
  # Only root may read the keytab.
  user = root
  unix_listener ${socket} {
    mode = 0660
    user = postfix
    group = postfix
  }
}
service anvil {
  chroot =
  # Else each failure makes the next reply wait longer.
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
`;
}
