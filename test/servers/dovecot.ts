import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accounts } from './accounts.ts';
import { type Daemon, startDaemon } from './daemon.ts';

export interface DovecotOptions {
  readonly directory: string;
  readonly addresses: readonly string[];
  readonly imapPort: number;
  readonly imapsPort: number;
  /** Key and chain. */
  readonly certificateFile: string;
  /** Where Postfix looks for the SASL socket. */
  readonly socket: string;
}

/** Dovecot as Postfix's sign-in server (PLAIN, LOGIN, CRAM-MD5, DIGEST-MD5) and as an IMAP server to mistake for SMTP. */
export async function startDovecot(options: DovecotOptions): Promise<Daemon> {
  const { directory } = options;
  await mkdir(join(directory, 'run'), { recursive: true });
  const users = join(directory, 'users');
  await writeFile(users, accounts.map(({ user, password }) => `${user}:{PLAIN}${password}\n`).join(''));
  const file = join(directory, 'dovecot.conf');
  await writeFile(file, settings(options, users));
  return startDaemon('/usr/sbin/dovecot', ['-c', file, '-F'], /Dovecot v\S+ .*starting up/);
}

function settings(options: DovecotOptions, users: string): string {
  const { directory, addresses, imapPort, imapsPort, certificateFile, socket } = options;
  return `
base_dir = ${join(directory, 'run')}
state_dir = ${join(directory, 'run')}
log_path = /dev/stderr
protocols = imap
listen = ${addresses.join(', ')}
ssl = yes
ssl_cert = <${certificateFile}
ssl_key = <${certificateFile}
disable_plaintext_auth = yes
auth_mechanisms = plain login cram-md5 digest-md5
auth_failure_delay = 0
auth_verbose = yes
default_vsz_limit = 0
mail_location = maildir:${join(directory, 'mail')}/%u
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${users}
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${join(directory, 'mail')}/%u
}
service auth {
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
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
`;
}
