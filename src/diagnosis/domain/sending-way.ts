import { isPublicAddress } from '../../mail/is-public-address.ts';
import { signInUser } from '../sign-in-user.ts';
import type { StepContext } from '../step-context.ts';
import { usesWindowsAccount } from '../uses-windows-account.ts';
import { isWithin } from './is-within.ts';
import { type SendingService, sendingServiceAt } from './sending-service.ts';

/** How mail gets from here to its receivers, as far as it is known. */
export interface SendingWay {
  /** The server that takes the mail; for Microsoft Graph its web address. */
  readonly host: string;
  /** Its addresses that other networks see. */
  readonly addresses: readonly string[];
  /** null: it belongs to nobody who is known. */
  readonly service: SendingService | null;
  /**
   * This machine hands the mail to its receiver's own server: receivers judge this machine's address. `address`: as other
   * networks see it; null where an address translation on the way hides it.
   */
  readonly direct: { readonly address: string | null } | null;
}

/** `mailServers`: the MX hosts of the receivers' domain. */
export function sendingWay(context: StepContext, mailServers: readonly string[]): SendingWay {
  const { settings, knowledge } = context;
  const { transport, port } = settings.values;
  if (transport?.value === 'graph') {
    const host = context.options.services?.graph?.hostname ?? 'graph.microsoft.com';
    return { host, addresses: [], service: sendingServiceAt('graph.microsoft.com'), direct: null };
  }
  const host = (settings.values.host?.value ?? '').toLowerCase().replace(/\.$/, '');
  // A client certificate signs in without a user in the settings.
  const isAnonymous = signInUser(settings) === null && !usesWindowsAccount(settings) && knowledge.mechanism === null;
  const isReceiver = mailServers.includes(host) || isWithin(host, 'mail.protection.outlook.com');
  const isDirect = transport?.value !== 'ews' && port?.value === 25 && isAnonymous && isReceiver;
  const own = knowledge.dialogue?.localAddress ?? null;
  return {
    host,
    addresses: knowledge.addresses.filter(isPublicAddress),
    service: isDirect ? null : sendingServiceAt(host),
    direct: isDirect ? { address: own !== null && isPublicAddress(own) ? own : null } : null,
  };
}
