import type { ChainLink } from '../../settings/chain-link.ts';
import type { Given, GivenValues } from '../../settings/given.ts';
import type { Level } from '../../settings/level.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import { readSwitch } from '../judge-switch.ts';
import { isGiven } from './effective-values.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsResolution } from './resolve-ntcs.ts';

interface Held {
  readonly level: Level;
  readonly sender: Given | null;
  readonly host: Given | null;
  /** Whether it has anything for a connection, be it a user alone. */
  readonly connects: boolean;
  readonly means?: 'forced-sender';
}

const filled = (given: Given | undefined): Given | null => (given !== undefined && isGiven(given) ? given : null);

function heldBy(level: Level, { sender, host, user, password }: GivenValues): Held {
  const connects = isGiven(host) || isGiven(user) || isGiven(password);
  return { level, sender: filled(sender), host: filled(host), connects };
}

const ofEntry = (entry: NtcsEntry | null, otherwise: Level): Held =>
  heldBy(entry?.level ?? otherwise, entry?.given ?? {});

/** The user's own settings, with the address that is copied from the employee's record where they have none. */
function ofUser({ user }: NtcsReach, { parameterSender }: NtcsResolution): Held {
  const own = ofEntry(user?.entry ?? null, { kind: 'user', name: user?.name ?? null });
  const copied = parameterSender?.level?.kind === 'employee' ? parameterSender : null;
  return { ...own, sender: own.sender ?? copied };
}

/** Whether server or sign-in come from a level. */
function supplies({ kind, name }: Level, { host, user, password }: MailSettings['values']): boolean {
  return [host, user, password].some((setting) => setting?.level?.kind === kind && setting.level.name === name);
}

/**
 * The six levels that BMD's page names for the sender, in its order. The level whose address mail carries wins; where
 * none has an address, the first with a server or sign-in; where mail goes through the local mail program, that. Server
 * and sign-in may come from another level, which then counts in part. The last level is empty where it cannot step in,
 * because mail is queued or the user has no mail program.
 */
export function ntcsChain(
  reach: NtcsReach,
  resolution: NtcsResolution,
  values: MailSettings['values'],
): readonly ChainLink[] {
  const { transport, delivery, forceSender } = values;
  const { user, templates, contextAccount, userAccount, global } = reach;
  const isForced = forceSender?.value ?? readSwitch(resolution.given.forceSender?.text ?? '');
  const forced = isForced === true ? resolution.parameterSender : null;
  const template: Level = { kind: 'template', name: templates[0]?.name ?? null };
  const held: readonly Held[] = [
    ofEntry(contextAccount, template),
    ofEntry(userAccount, { kind: 'account', name: null }),
    {
      level: forced?.level ?? { kind: 'global', name: null },
      sender: forced,
      host: null,
      connects: false,
      means: 'forced-sender',
    },
    ofUser(reach, resolution),
    ofEntry(global, { kind: 'global', name: null }),
  ];
  const isLocal = transport?.value === 'local-client';
  const withSender = held.findIndex(({ sender }) => sender !== null);
  const winner = withSender >= 0 ? withSender : held.findIndex(({ connects }) => connects);
  const links = held.map(({ level, means, sender, host, connects }, index): ChainLink => {
    const isEmpty = sender === null && !connects;
    const counts = !isLocal && (index === winner ? 'wins' : connects && supplies(level, values) && 'in-part');
    const isOff = means === 'forced-sender' && isForced !== true;
    const state = isOff ? 'off' : isEmpty ? 'empty' : counts || 'lost';
    const origin = sender?.origin ?? host?.origin ?? null;
    const what = means === undefined ? { level } : { level, means };
    return { ...what, state, sender: sender?.text ?? null, host: host?.text ?? null, origin };
  });
  const stepsIn = delivery?.value !== 'async' && (user === null || user.kind === 'own');
  const last = {
    level: { kind: 'system', name: null },
    means: 'local-client',
    sender: null,
    host: null,
    origin: null,
  } as const;
  return [...links, { ...last, state: isLocal ? 'wins' : stepsIn ? 'lost' : 'empty' }];
}
