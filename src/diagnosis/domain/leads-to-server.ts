import { isProvidersOwn } from './is-providers-own.ts';
import { isWithin } from './is-within.ts';
import { isNearNetwork } from './near-network.ts';
import { providerOfHost } from './provider-of-host.ts';
import type { SendingWay } from './sending-way.ts';
import type { SpfTrial } from './spf-trial.ts';

/** Whether the record leads to anything of the server or its provider; null: it cannot be told. */
export function leadsToServer(domain: string, way: SendingWay, trials: readonly SpfTrial[]): boolean | null {
  const { host, addresses, service } = way;
  if (service?.rewritesSender === true) return true;
  // The provider's own addresses, such as those of a freemail service, are its own concern.
  if (isProvidersOwn(domain, way)) return true;
  const site = siteOf(host);
  const provider = providerOfHost(host);
  const ofServer = service === null ? [site] : [...service.domains, service.mechanism.replace(/^include:/, '')];
  const isOfServer = (name: string) =>
    ofServer.some((each) => isWithin(name, each)) || (provider !== null && providerOfHost(name) === provider);
  const names = trials.flatMap((trial) => trial.names).filter((name) => name !== domain);
  if (names.some(isOfServer)) return true;
  const networks = trials.flatMap((trial) => trial.networks);
  if (addresses.some((address) => networks.some((network) => isNearNetwork(address, network)))) return true;
  if (service !== null) return false;
  // Where the sender domain's own server passes mail on, only its administrator knows by which address.
  const isOwnServer = siteOf(domain) === site;
  return addresses.length === 0 || isOwnServer || trials.some(({ isOpen }) => isOpen) ? null : false;
}

/** The last two labels: at least as wide as what somebody can register, so that too much counts as covered, never too little. */
function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}
