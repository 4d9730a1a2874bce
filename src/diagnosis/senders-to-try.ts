import type { MailSettings } from '../settings/mail-settings.ts';
import type { Origin } from '../settings/origin.ts';
import type { SenderTrial } from './step-facts.ts';

/** A sender to be tried, with where its address stands. */
export interface SenderToTry extends Pick<SenderTrial, 'address' | 'level' | 'name' | 'used'> {
  readonly origin: Origin | null;
  /** Sent through the server and account of the chosen subject. */
  readonly sameServer: boolean;
}

const key = ({ address }: { readonly address: string }): string => address.toLowerCase();

/** Every sender that the configuration can produce, each address once: the used one, then those of the same server. */
export function sendersToTry({ values, senders = [] }: MailSettings): readonly [SenderToTry, ...SenderToTry[]] {
  const { sender } = values;
  const address = sender?.value ?? '';
  const used = {
    address,
    level: sender?.level ?? null,
    name: sender?.name ?? '--sender',
    // What was typed in stands in no file.
    origin: sender?.from === 'file' ? sender.origin : null,
    ...{ used: true, sameServer: true },
  };
  const seen = new Set([key(used)]);
  const others = [...senders.filter((each) => each.sameServer), ...senders.filter((each) => !each.sameServer)];
  const further = others.flatMap((candidate): SenderToTry[] => {
    if (seen.has(key(candidate))) return [];
    seen.add(key(candidate));
    return [{ ...candidate, used: false }];
  });
  return [used, ...further];
}
