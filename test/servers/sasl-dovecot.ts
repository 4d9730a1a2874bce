import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';

/** Where one Dovecot finds out who may sign in. */
export type SaslStore =
  /** Passwords as they are (`{PLAIN}`) or as it keeps them for one purpose (`{SHA512-CRYPT}`, `{SCRAM-SHA-256}`). */
  | { readonly passwords: Readonly<Record<string, string>> }
  /** Tokens that it has an OAuth server look at (RFC 7662). */
  | { readonly introspection: string; readonly scope: string };

/** Starts a Dovecot that is nothing but the sign-in server behind `socket`, as Postfix asks it. */
export async function startSaslDovecot(
  directory: string,
  socket: string,
  mechanisms: readonly string[],
  store: SaslStore,
): Promise<Daemon> {
  await mkdir(join(directory, 'run'), { recursive: true });
  const args = join(directory, 'store');
  const file = join(directory, 'dovecot.conf');
  await Promise.all([
    writeFile(args, contentOf(store)),
    writeFile(file, settings(directory, socket, mechanisms, store, args)),
  ]);
  return startDaemon('/usr/sbin/dovecot', ['-c', file, '-F'], /Dovecot v\S+ .*starting up/);
}

function contentOf(store: SaslStore): string {
  if ('passwords' in store) {
    return Object.entries(store.passwords)
      .map(([user, password]) => `${user}:${password}\n`)
      .join('');
  }
  return `
introspection_mode = post
introspection_url = ${store.introspection}
force_introspection = yes
username_attribute = username
username_format = %u
active_attribute = active
active_value = true
scope = ${store.scope}
timeout_msecs = 2000
`;
}

function settings(
  directory: string,
  socket: string,
  mechanisms: readonly string[],
  store: SaslStore,
  args: string,
): string {
  const passdb =
    'passwords' in store
      ? `driver = passwd-file\n  args = scheme=PLAIN username_format=%u ${args}`
      : `driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${args}`;
  return `
base_dir = ${join(directory, 'run')}
state_dir = ${join(directory, 'run')}
log_path = /dev/stderr
protocols =
ssl = no
disable_plaintext_auth = no
auth_mechanisms = ${mechanisms.join(' ')}
auth_failure_delay = 0
auth_verbose = yes
auth_debug = yes
default_vsz_limit = 0
passdb {
  ${passdb}
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${directory}
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
`;
}
