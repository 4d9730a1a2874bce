import { finding } from '../../findings/finding.ts';
import type { FindingArgs } from '../../findings/finding-args.ts';
import { isExchangeOnline } from '../is-exchange-online.ts';
import type { Judgement } from '../judgement.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import { defaultSystem, type SendingSystem } from './sending-system.ts';

type Reason = FindingArgs['config.delivery-mode']['reason'];

/** Since then Exchange Online takes no user and password for Exchange Web Services. */
const passwordsEnded = '2022-10-01';

/** Whether the settings speak for an Exchange server in the own network; that one is in use nobody can tell from a file. */
function hintsAtExchange(host: string, exchange: string | null): boolean {
  if (isExchangeOnline(host)) return false;
  return /exch|^ex\d*\./i.test(host) || (exchange !== null && !isExchangeOnline(exchange));
}

function reasonsAgainst(
  { delivery, transport, signInKind }: SendingSystem,
  host: string,
  { user, exchange }: Pick<NtcsReach, 'user' | 'exchange'>,
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (delivery === 'async' && signInKind !== 'password') reasons.push('windows-async');
  if (signInKind === 'windows' && !hintsAtExchange(host, exchange)) reasons.push('windows-needs-exchange');
  if (user?.kind === 'remote') {
    if (delivery === 'direct') reasons.push('direct-for-com');
  } else if (delivery === 'async' && signInKind === 'password' && user?.kind !== 'batch') {
    reasons.push('async-without-fallback');
  }
  if (transport === 'ews' && exchange === null) reasons.push('ews-with-password');
  return reasons;
}

/** What "SMTP-Mail Versandsystem" comes to, and what BMD advises against. `system: null`: not one of its values. */
export function judgeSendingSystem(judgement: Judgement, system: SendingSystem | null, reach: NtcsReach): void {
  const text = judgement.text('delivery');
  if (system === null) {
    judgement.reject('delivery', '0–7');
    return;
  }
  const { delivery, signInKind, transport } = system;
  if (text === null) {
    judgement.assume('delivery', delivery);
    judgement.assume('signInKind', signInKind);
  } else {
    judgement.accept('delivery', delivery);
    judgement.derive('signInKind', signInKind, 'delivery');
  }
  const place = { ...judgement.place('delivery'), value: text ?? defaultSystem.number };
  for (const reason of reasonsAgainst(system, judgement.text('host') ?? '', reach)) {
    judgement.add(finding('config.delivery-mode', { ...place, reason }));
  }
  if (transport === 'ews' && isExchangeOnline(reach.exchange ?? '')) {
    const { value: _, ...at } = place;
    judgement.add(finding('config.retired-service', { ...at, service: 'ews-password-online', from: passwordsEnded }));
  }
}
