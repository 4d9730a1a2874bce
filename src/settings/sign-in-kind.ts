/**
 * How the system identifies itself: not at all, with user and password, with the Windows account that it runs under
 * (`windows`: whatever Negotiate agrees on, `ntlm`: NTLM alone), or with an OAuth 2 client of its own.
 */
export type SignInKind = 'none' | 'password' | 'windows' | 'ntlm' | 'oauth';
