/**
 * How the system identifies itself: not at all, with user and password, with the Windows account that it runs under
 * (`windows`: whatever Negotiate agrees on, `ntlm`: NTLM alone), with an OAuth 2 client of its own, or with an OAuth 2 access
 * token that stands in place of the password (`token`).
 */
export type SignInKind = 'none' | 'password' | 'windows' | 'ntlm' | 'oauth' | 'token';
