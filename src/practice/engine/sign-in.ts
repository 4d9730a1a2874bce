import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isNtlm, ntlmChallenge, ntlmDomain, ntlmUser } from './ntlm.ts';
import { scram } from './scram.ts';
import { tokenSignIn } from './token-sign-in.ts';

/** Who may sign in. */
export interface Account {
  readonly user: string;
  readonly password: string;
}

/** How a server signs clients in otherwise than it should. */
export interface SignInDeviations {
  /** What it brings as its own proof with SCRAM in place of the right one. */
  readonly serverProof?: 'wrong' | 'missing';
  /** What it says about any token in place of taking it: JSON (RFC 7628 section 3.2.2). */
  readonly tokenRefusal?: string;
}

/** Where a sign-in stands: the server asks on, or has made up its mind. */
export type SignInStep =
  | { readonly ask: string; readonly next: (line: string) => SignInStep }
  | { readonly user: string }
  | { readonly refused: 'wrong' | 'syntax' | 'cancelled' | 'mechanism' };

/**
 * Begins a sign-in from the argument of AUTH: PLAIN (RFC 4616), LOGIN, CRAM-MD5 (RFC 2195), SCRAM (RFC 5802), NTLM, XOAUTH2,
 * OAUTHBEARER (RFC 7628), EXTERNAL (RFC 4422), with or without initial response (RFC 4954).
 */
export function beginSignIn(
  mechanism: string,
  initial: string | null,
  account: Account,
  host: string,
  { serverProof, tokenRefusal }: SignInDeviations = {},
): SignInStep {
  switch (mechanism.toUpperCase()) {
    case 'PLAIN':
      return initial === null ? asking('', (line) => plain(line, account)) : plain(initial, account);
    case 'LOGIN': {
      const withUser = (user: string): SignInStep =>
        asking(base64('Password:'), (password) => check(account, decoded(user), decoded(password)));
      return initial === null ? asking(base64('Username:'), withUser) : withUser(initial);
    }
    case 'CRAM-MD5': {
      const challenge = `<${randomBytes(8).toString('hex')}@${host}>`;
      return asking(base64(challenge), (line) => cramMd5(line, challenge, account));
    }
    case 'NTLM': {
      const begin = (negotiate: string): SignInStep => ntlm(negotiate, account, host);
      return initial === null ? asking('', begin) : begin(initial);
    }
    case 'SCRAM-SHA-1':
    case 'SCRAM-SHA-256': {
      const begin = (first: string): SignInStep => scram(mechanism.toUpperCase(), first, account, serverProof);
      return initial === null ? asking('', begin) : begin(initial);
    }
    case 'XOAUTH2':
    case 'OAUTHBEARER': {
      const begin = (message: string): SignInStep => tokenSignIn(message, account, tokenRefusal);
      return initial === null ? asking('', begin) : begin(initial);
    }
    case 'EXTERNAL':
      // No client shows a certificate here, so that nobody can be known by one.
      return { refused: 'wrong' };
    default:
      return { refused: 'mechanism' };
  }
}

/** Asks on; `*` cancels (RFC 4954 section 4). */
function asking(ask: string, next: (line: string) => SignInStep): SignInStep {
  return { ask, next: (line) => (line === '*' ? { refused: 'cancelled' } : next(line)) };
}

function plain(response: string, account: Account): SignInStep {
  const parts = decoded(response).split('\0');
  if (parts.length !== 3) return { refused: 'syntax' };
  return check(account, parts[1] ?? '', parts[2] ?? '');
}

function cramMd5(response: string, challenge: string, account: Account): SignInStep {
  const text = decoded(response);
  const blank = text.lastIndexOf(' ');
  if (blank < 0) return { refused: 'syntax' };
  const expected = createHmac('md5', account.password).update(challenge).digest('hex');
  return text.slice(0, blank) === account.user && same(text.slice(blank + 1), expected)
    ? { user: account.user }
    : { refused: 'wrong' };
}

/** NTLM (MS-SMTPNTLM); the account is `PRACTICE\name` or the whole address. */
function ntlm(first: string, account: Account, host: string): SignInStep {
  const negotiate = Buffer.from(first, 'base64');
  if (!isNtlm(negotiate, 1)) return { refused: 'syntax' };
  const challenge = ntlmChallenge(host);
  return asking(challenge.toString('base64'), (line) => {
    const authenticate = Buffer.from(line, 'base64');
    const user = ntlmUser({ negotiate, challenge, authenticate }, account.password);
    const names = [account.user, `${ntlmDomain}\\${account.user.replace(/@.*/, '')}`];
    const isKnown = user !== null && names.some((name) => name.toLowerCase() === user.toLowerCase());
    return isKnown ? { user: account.user } : { refused: 'wrong' };
  });
}

function check(account: Account, user: string, password: string): SignInStep {
  return same(user, account.user) && same(password, account.password) ? { user } : { refused: 'wrong' };
}

function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
