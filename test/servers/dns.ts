import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Daemon, startDaemon } from './daemon.ts';

/** An address of the loopback network for this process alone: servers ask port 53 only, and test files run side by side. */
const address = `127.77.${(process.pid >> 8) % 256}.${(process.pid % 254) + 1}`;

/** dnsmasq that knows the test's names and says "does not exist" to all others. */
export interface DnsServer extends Daemon {
  readonly address: string;
  /** A resolv.conf(5) that names this server. */
  readonly resolvConf: string;
}

/**
 * `addresses`: what `localhost` and the hosts of example.test mean. The blocklist bl.example.test lists this machine.
 * `further`: options of dnsmasq with more records.
 */
export async function startDns(
  directory: string,
  addresses: readonly string[],
  further: readonly string[] = [],
): Promise<DnsServer> {
  const all = addresses.join(',');
  const blocklisted = addresses.map((one) => `${reversed(one)}.bl.example.test`);
  const daemon = await startDaemon(
    'dnsmasq',
    [
      ...['--keep-in-foreground', '--conf-file=/dev/null', '--pid-file=', '--no-resolv', '--no-hosts', '--user=root'],
      ...[`--listen-address=${address}`, '--port=53', '--bind-interfaces', '--log-facility=-'],
      '--address=/#/',
      `--host-record=localhost,${all}`,
      `--host-record=mail.example.test,${all}`,
      '--mx-host=example.test,mail.example.test,10',
      ...blocklisted.map((name) => `--host-record=${name},127.0.0.2`),
      ...blocklisted.map((name) => `--txt-record=${name},Listed for the test`),
      ...further,
    ],
    /started, version/,
  );
  const resolvConf = join(directory, 'resolv.conf');
  await writeFile(resolvConf, `nameserver ${address}\noptions timeout:1 attempts:1\n`);
  return { ...daemon, address, resolvConf };
}

/** The form in which blocklists are asked (RFC 5782, sections 2.1 and 2.4). */
function reversed(one: string): string {
  return one === '::1' ? `1${'.0'.repeat(31)}` : one.split('.').reverse().join('.');
}
