import { finding } from '../../findings/finding.ts';
import type { FindingArgs } from '../../findings/finding-args.ts';
import type { GivenValues } from '../../settings/given.ts';
import { judgeSwitch } from '../judge-switch.ts';
import type { Judgement } from '../judgement.ts';
import { isGiven } from './effective-values.ts';
import { employeeAddresses } from './employee-addresses.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsUser } from './ntcs-user.ts';
import type { NtcsResolution } from './resolve-ntcs.ts';

type Reason = FindingArgs['config.delivery-mode']['reason'];

function advise(judgement: Judgement, key: 'sender' | 'forceSender', reason: Reason): void {
  const place = judgement.place(key);
  judgement.add(finding('config.delivery-mode', { ...place, value: judgement.text(key) ?? '', reason }));
}

/** NTCS's own check: the address must be one of the employee who is linked with the User-ID. */
function judgeRegistration(judgement: Judgement, user: NtcsUser, address: string): void {
  const registered = employeeAddresses(user.employee).map((one) => one.address);
  if (registered.some((one) => one.toLowerCase() === address.toLowerCase())) return;
  const reason = user.employee === null ? 'no-employee' : 'other-address';
  const facts = { ...judgement.place('sender'), address, user: user.name, registered, reason } as const;
  judgement.add(finding('sender.not-registered', facts));
}

/**
 * Whose address mail carries, where that is not what one would think: users should have one of their own, Com users must,
 * and one for everybody has to be there as a safety net.
 */
export function judgeSenderLevel(
  judgement: Judgement,
  { user, global }: NtcsReach,
  { senderAccount, connectionAccount, parameterSender, given }: NtcsResolution,
): void {
  const forced = judgeSwitch(judgement, 'forceSender', false) === true && senderAccount === null;
  if (forced) advise(judgement, 'forceSender', 'sender-forced');
  const own = parameterSender?.level?.kind === 'user' ? parameterSender.text : null;
  const common = global?.given.sender;
  if (forced && own !== null && isGiven(common) && common?.text.toLowerCase() !== own.toLowerCase()) {
    const place = { ...judgement.place('forceSender'), value: judgement.text('forceSender') };
    judgement.add(finding('config.undocumented', { ...place, note: 'ntcs-forced-sender' }));
  }
  const checked = judgeSwitch(judgement, 'checkSender', false) === true;
  const { sender } = judgement.values;
  if (checked && user !== null && sender !== undefined) judgeRegistration(judgement, user, sender.value);

  if (sender?.from === 'file' && sender.level?.kind === 'global' && user?.known === true) {
    if (user.kind === 'remote') {
      advise(judgement, 'sender', 'com-without-sender');
    } else if (user.kind === 'own' && !forced) {
      const expected = { kind: 'user', name: user.name } as const;
      const facts = { ...judgement.place('sender'), address: sender.value, level: sender.level, expected };
      judgement.add(finding('sender.fallback-used', facts));
    }
  }
  if (!isGiven(global?.given.sender)) {
    const place = { ...judgement.place('sender'), line: null, value: '' };
    judgement.add(finding('config.delivery-mode', { ...place, name: 'Absenderadresse', reason: 'no-global-sender' }));
  }
  judgeParts(judgement, connectionAccount === null ? given : {});
}

/** A user with only a part of server, user and password of their own: the documents do not say what then counts. */
function judgeParts(judgement: Judgement, { host, user, password }: GivenValues): void {
  if (!isGiven(password) || judgement.values.user === undefined) return;
  const at = password?.level?.kind;
  const ownServer = isGiven(host) && host?.level?.kind === 'user' && at !== 'user';
  const key = isGiven(user) && user?.level?.kind !== at ? 'user' : ownServer ? 'host' : null;
  if (key === null) return;
  const place = { ...judgement.place(key), note: 'ntcs-partial-levels', value: judgement.text(key) } as const;
  judgement.add(finding('config.undocumented', place));
}
