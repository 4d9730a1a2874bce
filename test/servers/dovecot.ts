import { chmod, mkdir, writeFile } from 'node:fs/promises';
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
  // checkpassword's word for "ask me later".
  const unanswered = join(directory, 'unanswered');
  await writeFile(unanswered, '#!/bin/sh\nexit 111\n');
  await chmod(unanswered, 0o755);
  const file = join(directory, 'dovecot.conf');
  await writeFile(file, settings(options, users, unanswered));
  return startDaemon('/usr/sbin/dovecot', ['-c', file, '-F'], /Dovecot v\S+ .*starting up/);
}

function settings(options: DovecotOptions, users: string, unanswered: string): string {
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
  driver = checkpassword
  args = ${unanswered}
  username_filter = *@unanswered.test
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${users}
  username_filter = !*@unanswered.test
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
