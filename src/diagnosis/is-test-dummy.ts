import { domainToASCII } from 'node:url';

const domain = /(?:^|\.)test-dummy\.at\.?$/i;
/** Old ways to have a server pass mail on to another domain: `user%domain@…`, `domain!user@…`. */
const passedOn = /%(?:[^%]*\.)?test-dummy\.at$|(?:^|[!.])test-dummy\.at!/i;

/**
 * Whether mail for this address would end at test-dummy.at or below: BMD NTCS makes up addresses there where redirecting is
 * on without an address, but the domain belongs to somebody else. Nothing is ever sent there.
 */
export function isTestDummy(address: string): boolean {
  const at = address.lastIndexOf('@');
  const written = address.slice(at + 1);
  return (
    domain.test(written) || domain.test(domainToASCII(written)) || passedOn.test(address.slice(0, Math.max(0, at)))
  );
}
