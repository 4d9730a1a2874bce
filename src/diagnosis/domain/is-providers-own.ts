import { isWithin } from './is-within.ts';
import { providerOfHost } from './provider-of-host.ts';
import type { SendingWay } from './sending-way.ts';

/** Whether the sender's domain is the provider's own whose server takes the mail. */
export function isProvidersOwn(domain: string, { host, service }: Pick<SendingWay, 'host' | 'service'>): boolean {
  const provider = providerOfHost(host);
  const isSame = provider !== null && providerOfHost(domain) === provider;
  return isSame || (service?.domains.some((each) => isWithin(domain, each)) ?? false);
}
