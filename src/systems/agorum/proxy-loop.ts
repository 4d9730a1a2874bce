import { BlockList, isIP } from 'node:net';
import type { FindingArgs } from '../../findings/finding-args.ts';
import type { OwnRelay } from '../../settings/own-relay.ts';

/** Where agorum core takes incoming mail from the outside. */
const incomingPort = 25;
const relayPort = 2501;

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('0.0.0.0', 'ipv4');
loopback.addAddress('::1', 'ipv6');
loopback.addAddress('::', 'ipv6');

function bare(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** Whether a host is the machine of agorum core itself, as far as its name tells. */
function isItself(host: string, relay: OwnRelay | null): boolean {
  const name = bare(host);
  const family = isIP(name);
  if (family !== 0 && loopback.check(name, family === 4 ? 'ipv4' : 'ipv6')) return true;
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return relay !== null && name === bare(relay.host);
}

/**
 * Why the external relay would be agorum core itself: on its own machine, the ports of its relay for mail clients and the
 * one where it takes incoming mail. null: it is another program or another machine.
 */
export function proxyLoop(
  host: string,
  port: number,
  relay: OwnRelay | null,
): FindingArgs['config.proxy-loop']['reason'] | null {
  if (!isItself(host, relay)) return null;
  const own = relay === null ? [relayPort] : relay.ports.map((one) => one.port);
  if (own.includes(port)) return 'own-port';
  return port === incomingPort ? 'own-address' : null;
}
