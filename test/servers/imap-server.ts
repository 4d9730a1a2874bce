import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mintCertificate } from '../helpers/certificate-mint.ts';
import { reports } from './accounts.ts';
import { startDaemon } from './daemon.ts';
import { freePorts } from './free-ports.ts';

/** An address of the loopback network for this process alone: port 993 is taken there, and test files run side by side. */
const ownAddress = `127.78.${(process.pid >> 8) % 256}.${(process.pid % 254) + 1}`;

/** Dovecot with the mailbox of one account. */
export interface ImapServer {
  readonly host: string;
  readonly address: string;
  /** STARTTLS; TLS from the first byte is on 993. */
  readonly port: number;
  /** Trusted root as PEM. */
  readonly ca: string;
  /** What it has logged so far. */
  readonly lines: readonly string[];
  /** Puts a mail into a folder, as a mail server does after it has taken it. */
  deliver(message: string | Buffer, folder: 'INBOX' | 'Junk'): Promise<void>;
  stop(): Promise<void>;
}

/** Why it cannot run here; null: it can. */
export function missingForImap(): string | null {
  if (process.getuid?.() !== 0) return 'Dovecot starts only as root';
  const missing = ['/usr/sbin/dovecot', '/usr/lib/dovecot/imap-login', '/usr/lib/dovecot/dovecot-lda'].filter(
    (file) => !existsSync(file),
  );
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (.ci/install-servers.sh installs them)`;
}

/**
 * Starts Dovecot with its own delivery agent, in a directory of its own. `host`: the name in its certificate.
 * `plain`: it has no encryption at all, and listens on 127.0.0.1.
 */
export async function startImapServer(host: string, plain = false): Promise<ImapServer> {
  const address = plain ? '127.0.0.1' : ownAddress;
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-imap-'));
  try {
    await chmod(directory, 0o755);
    await mkdir(join(directory, 'run'));
    await mkdir(join(directory, 'mail'), { mode: 0o777 });
    await chmod(join(directory, 'mail'), 0o777);
    const root = await mintCertificate({ subject: 'IMAP Test Root', ca: true });
    const leaf = await mintCertificate({ subject: host, names: [host, address], issuer: root });
    const certificateFile = join(directory, 'certificate.pem');
    await writeFile(certificateFile, `${leaf.key}\n${leaf.pem}\n`);
    const users = join(directory, 'users');
    await writeFile(users, `${reports.user}:{PLAIN}${reports.password}\n`);
    const [port = 0] = await freePorts(1, [address]);
    const file = join(directory, 'dovecot.conf');
    await writeFile(file, settings({ directory, address, port, certificateFile, users, plain }));
    const daemon = await startDaemon('/usr/sbin/dovecot', ['-c', file, '-F'], /Dovecot v\S+ .*starting up/);
    return {
      ...{ host, address, port, ca: root.pem, lines: daemon.lines },
      deliver: (message, folder) => deliver(message, ['-c', file, '-d', reports.user, '-m', folder]),
      stop: async () => {
        await daemon.stop();
        await rm(directory, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(directory, { recursive: true, force: true });
    throw error;
  }
}

function deliver(message: string | Buffer, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const agent = spawn('/usr/lib/dovecot/dovecot-lda', args, { stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    agent.stderr.on('data', (chunk) => {
      said += chunk;
    });
    agent.once('error', reject);
    agent.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`dovecot-lda ended with ${code}: ${said}`)),
    );
    agent.stdin.end(message);
  });
}

interface Layout {
  readonly directory: string;
  readonly address: string;
  readonly port: number;
  readonly certificateFile: string;
  readonly users: string;
  readonly plain: boolean;
}

function settings({ directory, address, port, certificateFile, users, plain }: Layout): string {
  return `
base_dir = ${join(directory, 'run')}
state_dir = ${join(directory, 'run')}
log_path = /dev/stderr
protocols = imap
listen = ${address}
ssl = ${plain ? 'no' : 'yes'}
ssl_cert = <${certificateFile}
ssl_key = <${certificateFile}
disable_plaintext_auth = ${plain ? 'no' : 'yes'}
auth_mechanisms = plain login
auth_failure_delay = 0
auth_verbose = yes
default_vsz_limit = 0
mail_location = maildir:${join(directory, 'mail')}/%u
namespace inbox {
  inbox = yes
  mailbox Junk {
    auto = create
    special_use = \\Junk
  }
  mailbox Archive {
    auto = create
  }
}
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${users}
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${join(directory, 'mail')}/%u
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
    port = ${port}
  }
  inet_listener imaps {
    port = ${plain ? 0 : 993}
    ssl = yes
  }
}
`;
}
