import type { GivenValues } from '../../settings/given.ts';
import { isGiven } from './effective-values.ts';
import { defaultSystem, readSendingSystem, type SendingSystem } from './sending-system.ts';

/** By which way mail leaves, and why. */
export type WayOfSending =
  | { readonly kind: 'local-client'; readonly because: 'no-server' | 'client-chosen' | 'draft' }
  /** `system: null`: what stands there is no sending system. `option`: what SMTP Versandoption says. */
  | {
      readonly kind: 'smtp' | 'ews';
      readonly system: SendingSystem | null;
      readonly option: 'smtp' | 'absent' | 'unknown';
    };

/**
 * Without a server mail goes through the local mail program; with one "SMTP Versandoption", or the way of sending of the
 * print template, decides between that program and "SMTP-Mail Versandsystem". BMD lists no values for the option: any
 * text that names the client means the client.
 */
export function wayOfSending({ host, transport, delivery }: GivenValues): WayOfSending {
  const option = transport?.text ?? '';
  if (/entwurf/i.test(option)) return { kind: 'local-client', because: 'draft' };
  if (!isGiven(host)) return { kind: 'local-client', because: 'no-server' };
  if (/client/i.test(option)) return { kind: 'local-client', because: 'client-chosen' };
  const system = delivery === undefined || !isGiven(delivery) ? defaultSystem : readSendingSystem(delivery.text);
  const known = /smtp/i.test(option) ? 'smtp' : 'unknown';
  return { kind: system?.transport ?? 'smtp', system, option: option === '' ? 'absent' : known };
}
