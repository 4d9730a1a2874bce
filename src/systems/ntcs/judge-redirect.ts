import { domainToASCII } from 'node:url';
import { finding } from '../../findings/finding.ts';
import { addressList } from '../address-list.ts';
import { isAddress } from '../is-address.ts';
import { judgeSwitch } from '../judge-switch.ts';
import type { Judgement } from '../judgement.ts';
import type { NtcsUser } from './ntcs-user.ts';

/** NTCS makes up addresses there; the domain belongs to somebody else. */
function isAtTestDummy(address: string): boolean {
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1));
  return /(?:^|\.)test-dummy\.at\.?$/i.test(domain);
}

/**
 * Redirecting replaces all recipients by the redirect addresses and leaves CC and BCC out; without an address mail goes to
 * `USER@test-dummy.at`. BMD names no separator: `;` and `,` are both taken. Off, the addresses are not looked at.
 */
export function judgeRedirect(judgement: Judgement, user: NtcsUser | null): void {
  const active = judgeSwitch(judgement, 'redirect', false);
  const text = judgement.text('redirectAddresses');
  const written = addressList(text ?? '');
  const addresses = written.filter(isAddress);
  if (addresses.length > 0) judgement.accept('redirectAddresses', addresses);
  if (active === false) judgement.add(finding('redirect.inactive', judgement.place('redirect')));
  if (active !== true) return;
  const place = judgement.place('redirectAddresses');
  if (written.length === 0) {
    const would = `${user?.name ?? '<USER>'}@test-dummy.at`;
    judgement.add(finding('redirect.address-missing', { ...place, would }));
  }
  if (addresses.length > 0) judgement.add(finding('redirect.active', { ...judgement.place('redirect'), addresses }));
  for (const value of written) {
    if (!isAddress(value) || isAtTestDummy(value))
      judgement.add(finding('redirect.address-invalid', { ...place, value }));
  }
  if (written.length > 1) {
    judgement.add(finding('config.undocumented', { ...place, note: 'ntcs-redirect-separator', value: text }));
  }
}
