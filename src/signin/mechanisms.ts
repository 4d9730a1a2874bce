import { cramMd5 } from './cram-md5.ts';
import { external } from './external.ts';
import { login } from './login.ts';
import type { Mechanism } from './mechanism.ts';
import { ntlm } from './ntlm.ts';
import { oauthBearer } from './oauth-bearer.ts';
import { plain } from './plain.ts';
import { scram } from './scram.ts';
import { xoauth2 } from './xoauth2.ts';

/**
 * The ways to sign in with what the settings hold: password, token, or client certificate. Of those with a password the
 * strongest come first; NTLM last, because it is made for Windows accounts, and a mailbox rarely is one.
 */
export const mechanisms: readonly Mechanism[] = [
  ...[scram('SHA-256'), scram('SHA-1'), cramMd5, plain, login, ntlm],
  ...[oauthBearer, xoauth2],
  external,
];
