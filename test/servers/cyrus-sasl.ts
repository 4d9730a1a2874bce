import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from './accounts.ts';

/**
 * Makes the user database of Cyrus SASL, with which Postfix itself checks NTLM (v1 and v2).
 * Dovecot 2.3 cannot: its NTLM asks Samba's winbind, which wants a Windows domain. `directory`: that of its settings, made here; the service is called `windows`.
 */
export async function prepareCyrusSasl(directory: string, accounts: readonly Account[]): Promise<void> {
  await mkdir(directory);
  const database = join(directory, 'users.db');
  const settings = [
    'pwcheck_method: auxprop',
    'auxprop_plugin: sasldb',
    `sasldb_path: ${database}`,
    'mech_list: NTLM',
    '',
  ];
  await writeFile(join(directory, 'windows.conf'), settings.join('\n'), { mode: 0o644 });
  for (const { user, password } of accounts) await addUser(database, user, password);
  // Postfix's own user reads it.
  await chmod(database, 0o644);
}

function addUser(database: string, user: string, password: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const words = ['-p', '-c', '-f', database, '-u', 'mail.example.test', user];
    const child = spawn('saslpasswd2', words, { stdio: ['pipe', 'ignore', 'ignore'], timeout: 20_000 });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`saslpasswd2 ended with ${code}`))));
    child.stdin.end(password);
  });
}
