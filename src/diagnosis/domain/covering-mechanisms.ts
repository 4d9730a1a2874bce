import { isIP } from 'node:net';
import { isProvidersOwn } from './is-providers-own.ts';
import { providerOfHost } from './provider-of-host.ts';
import type { SendingWay } from './sending-way.ts';

/** What would cover the way: the provider's own include, this machine's address, or the server by its name; none: only its provider knows. */
export function coveringMechanisms(domain: string, way: SendingWay): readonly string[] {
  const { service, direct, host, addresses } = way;
  if (direct !== null) {
    return direct.address === null ? [] : [`ip${direct.address.includes(':') ? 6 : 4}:${direct.address}`];
  }
  if (isProvidersOwn(domain, way) || service?.rewritesSender === true) return [];
  if (service !== null) return [service.mechanism];
  const isName = isIP(host) === 0 && addresses.length > 0;
  return isName && providerOfHost(host) === null ? [`a:${host}`] : [];
}
