import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { freePorts } from './free-ports.ts';

const controlMs = 20_000;
const deliveryMs = 15_000;

/** A delivered message, byte for byte as it lies in its mailbox. */
export interface Delivered {
  readonly bytes: Buffer;
  /** Envelope recipient (`Delivered-To`). */
  readonly to: string;
}

/** A Postfix that delivers everything into one directory of files; without encryption and sign-in. */
export interface MailboxPostfix {
  /** Offers SMTPUTF8. */
  readonly modernPort: number;
  /** Does not. */
  readonly plainPort: number;
  /** Waits until so many messages lie there; gives them in the order of their recipients. */
  delivered(count: number): Promise<readonly Delivered[]>;
  stop(): Promise<void>;
}

/**
 * Starts one on free ports of 127.0.0.1, with everything it has in a temporary directory. It takes mail for every domain
 * ending with `.test`; `refused` is the only address that it does not take.
 */
export async function startMailboxPostfix(refused: string): Promise<MailboxPostfix> {
  const directory = await mkdtemp(join(tmpdir(), 'maildiag-mailbox-'));
  await chmod(directory, 0o755);
  const { uid, gid } = await stat('/var/lib/postfix');
  for (const name of ['config', 'queue', 'data', 'box']) await mkdir(join(directory, name), { mode: 0o755 });
  await Promise.all(['data', 'box'].map((name) => chown(join(directory, name), uid, gid)));
  const [modernPort = 0, plainPort = 0] = await freePorts(2, ['127.0.0.1']);
  const config = join(directory, 'config');
  const settings = {
    compatibility_level: '3.7',
    queue_directory: join(directory, 'queue'),
    data_directory: join(directory, 'data'),
    maillog_file: join(directory, 'mail.log'),
    maillog_file_prefixes: directory,
    myhostname: 'mail.example.test',
    mydestination: '',
    mynetworks: '',
    inet_protocols: 'ipv4',
    alias_maps: '',
    local_recipient_maps: '',
    virtual_mailbox_domains: 'regexp:{ { /\\.test$$/ OK } }',
    virtual_mailbox_maps: 'static:all/',
    virtual_mailbox_base: join(directory, 'box'),
    virtual_uid_maps: `static:${uid}`,
    virtual_gid_maps: `static:${gid}`,
    virtual_minimum_uid: '1',
    virtual_transport: 'virtual',
    default_transport: 'error:5.0.0 This test server sends nothing',
    smtputf8_enable: 'yes',
    strict_smtputf8: 'yes',
    smtpd_recipient_restrictions: `check_recipient_access inline:{ { ${refused} = 550 5.1.1 no copies here } }, reject_unauth_destination`,
    smtpd_relay_restrictions: '',
    smtpd_error_sleep_time: '0',
    in_flow_delay: '0',
    notify_classes: '',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await writeFile(join(config, 'main.cf'), lines.join(''));
  const internal = ['tlsmgr', 'rewrite', 'bounce', 'defer', 'trace', 'verify', 'proxymap', 'error', 'retry', 'anvil'];
  // Of these Postfix wants no more than one each.
  const alone = ['tlsmgr', 'anvil', 'verify'];
  const programs: Readonly<Record<string, string>> = {
    rewrite: 'trivial-rewrite',
    defer: 'bounce',
    trace: 'bounce',
    retry: 'error',
  };
  const master = [
    `127.0.0.1:${modernPort} inet n - n - - smtpd`,
    `127.0.0.1:${plainPort} inet n - n - - smtpd\n  -o smtputf8_enable=no`,
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'flush unix n - n 1000? 0 flush',
    'showq unix n - n - - showq',
    'virtual unix - n n - - virtual',
    ...internal.map((name) => `${name} unix - - n - ${alone.includes(name) ? '1' : '-'} ${programs[name] ?? name}`),
    'postlog unix-dgram n - n - 1 postlogd',
    '',
  ];
  await writeFile(join(config, 'master.cf'), master.join('\n'));
  await control('postfix', ['-c', config, 'start']).catch(async (error: unknown) => {
    await rm(directory, { recursive: true });
    throw error;
  });
  const box = join(directory, 'box', 'all', 'new');
  return {
    modernPort,
    plainPort,
    async delivered(count) {
      const until = performance.now() + deliveryMs;
      for (;;) {
        const names = await readdir(box).catch(() => []);
        if (names.length >= count) {
          const files = await Promise.all(names.map((name) => readFile(join(box, name))));
          await Promise.all(names.map((name) => rm(join(box, name))));
          const messages = files.map((bytes) => ({
            bytes,
            to: /^Delivered-To: (.*)$/m.exec(bytes.toString())?.[1] ?? '',
          }));
          return messages.toSorted((one, other) => one.to.localeCompare(other.to));
        }
        if (performance.now() > until) {
          throw new Error(`Nothing was delivered:\n${await readFile(join(directory, 'mail.log'), 'utf8')}`);
        }
        await later(25);
      }
    },
    async stop() {
      await control('postfix', ['-c', config, 'stop']);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Its output goes nowhere, because the master keeps it open; what it has to say stands in the log. */
function control(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'ignore', timeout: controlMs });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ${words.join(' ')} ended with ${code}`)),
    );
  });
}
