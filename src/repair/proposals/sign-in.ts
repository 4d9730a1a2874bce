import { isAddress } from '../../systems/is-address.ts';
import { cleanedPassword } from '../cleaned-password.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** The user without the quotes and blanks around it. */
function cleanedUser(user: string): string | null {
  const bare = user.replace(/[\p{Cf}"']/gu, '').trim();
  return bare === user || bare === '' ? null : bare;
}

/**
 * What a refused user and password may have been meant to be: the same without the marks of hand editing, the user as a
 * full address, the user without its domain. Each costs one of the few sign-ins that an account has.
 */
export function otherCredentials({ configuration }: RepairGround): readonly Proposal[] {
  const { user, password, sender } = configuration.settings.values;
  if (user === undefined || password === undefined) return [];
  const bare = cleanedPassword(password.value);
  const name = cleanedUser(user.value);
  const address = sender?.value ?? '';
  const full = user.value.includes('@') || !isAddress(address) ? [] : [`${user.value}@${domainOf(address)}`];
  const isOwn = user.value.toLowerCase() !== address.toLowerCase() && localPart(address) === localPart(user.value);
  return [
    ...(bare === null ? [] : [{ values: { password: bare } }]),
    ...(name === null ? [] : [{ values: { user: name } }]),
    ...full.map((text) => ({ values: { user: text } })),
    ...(isOwn ? [{ values: { user: address } }] : []),
    ...(isAddress(user.value) ? [{ values: { user: localPart(user.value) } }] : []),
  ];
}

/** The account that the sender's address names, for a password that has no user. */
export function userOfSender({ configuration }: RepairGround): readonly Proposal[] {
  const { user, sender } = configuration.settings.values;
  return sender === undefined || (user?.value ?? '') !== '' ? [] : [{ values: { user: sender.value } }];
}

/** No sign-in at all, for a server that takes mail without one. */
export function withoutSignIn({ configuration }: RepairGround): readonly Proposal[] {
  const { signInKind } = configuration.settings.values;
  const words = configuration.definition.vocabulary.choices?.signInKind ?? [];
  const none = signInKind === undefined ? undefined : words.find(({ text }) => /^keine$/i.test(text))?.text;
  const values = none === undefined ? { user: '', password: '' } : { signInKind: none };
  return [{ values, needsWord: 'changes-account' }];
}

/**
 * Another kind of sign-in that the server offers, for an Exchange connection that names its kind itself. Both take the same
 * user and password, and only go out over an encrypted connection.
 */
export function offeredKind(offered: readonly string[], { configuration }: RepairGround): readonly Proposal[] {
  const { transport, signInKind, user, password, security } = configuration.settings.values;
  const hasAccount = (user?.value ?? '') !== '' && password !== undefined && !password.value.isEmpty;
  if (transport?.value !== 'ews' || security?.value === 'none' || !hasAccount) return [];
  const wanted = signInKind?.value === 'ntlm' ? 'Basic' : 'NTLM';
  return offered.some((scheme) => scheme.toLowerCase() === wanted.toLowerCase())
    ? [{ values: { signInKind: wanted } }]
    : [];
}
