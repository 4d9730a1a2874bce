import { type Finding, finding } from '../../findings/finding.ts';
import { standsAt } from '../../settings/stands-at.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';
import { isOwnAddress } from './is-own-address.ts';

/** The port on which a system with a relay of its own takes mail from outside. */
const INCOMING = 25;

/**
 * Whether the server that mail goes out through is the system itself: an address of this machine, and a port where the
 * system takes mail. Null: it is another one, or reading the settings has said it.
 */
export function proxyLoop({ settings, configuration, knowledge, world }: StepContext): Finding | null {
  const { ownRelay, values } = settings;
  const place = placeOf({ settings });
  if (ownRelay === undefined || configuration.some(({ code }) => code === 'config.proxy-loop')) return null;
  if (place.port !== INCOMING && !ownRelay.ports.some(({ port }) => port === place.port)) return null;
  const address = knowledge.addresses.find((each) => isOwnAddress(each, world));
  if (address === undefined || values.host === undefined) return null;
  const stands = { name: values.host.name, ...standsAt(values.host) };
  return finding('config.proxy-loop', { ...place, ...stands, reason: 'own-address', address });
}
