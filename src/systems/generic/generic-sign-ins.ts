import type { SignInKind } from '../../settings/sign-in-kind.ts';

/** The words of `auth`, and what each means. */
export const genericSignIns: Readonly<Record<string, SignInKind>> = {
  password: 'password',
  xoauth2: 'token',
  oauth: 'oauth',
  windows: 'windows',
  ntlm: 'ntlm',
  none: 'none',
};
