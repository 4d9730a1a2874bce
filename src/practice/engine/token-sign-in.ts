import type { Account, SignInStep } from './sign-in.ts';

/** What is said about a token that is not the account's (RFC 7628 section 3.2.2). */
const unknown = '{"status":"401","schemes":"bearer","scope":"mail"}';

/** The server's side of a sign-in with a token; the practice account's token is its password. `refusal`: what is said about any token. */
export function tokenSignIn(message: string, account: Account, refusal: string | undefined): SignInStep {
  // XOAUTH2: user=…^Aauth=Bearer …^A^A; OAUTHBEARER (RFC 7628 section 3.1): n,a=…,^Ahost=…^Aport=…^Aauth=Bearer …^A^A.
  const [head = '', ...pairs] = Buffer.from(message, 'base64').toString('utf8').split('\x01');
  const user = /^(?:user=(.*)|n,a=([^,]*),)$/
    .exec(head)
    ?.slice(1)
    .find((name) => name !== undefined);
  const token = pairs.map((pair) => /^auth=Bearer (.*)$/.exec(pair)?.[1]).find((each) => each !== undefined);
  if (user === undefined || token === undefined) return { refused: 'syntax' };
  if (refusal === undefined && user === account.user && token === account.password) return { user };
  // The client has to acknowledge what it was told before it is refused.
  return { ask: Buffer.from(refusal ?? unknown).toString('base64'), next: () => ({ refused: 'wrong' }) };
}
