import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import type { Account, SignInStep } from './sign-in.ts';

/** Bytes of each hash, by the name of its mechanism. */
const lengths: Readonly<Record<string, { readonly hash: string; readonly bytes: number }>> = {
  'SCRAM-SHA-1': { hash: 'sha1', bytes: 20 },
  'SCRAM-SHA-256': { hash: 'sha256', bytes: 32 },
};

const ITERATIONS = 4096;

const firstForm = /^n,(?:a=[^,]*)?,n=([^,]+),r=([^,]+)$/;
const lastForm = /^(c=biws,r=[^,]+),p=([A-Za-z0-9+/=]+)$/;

/**
 * The server's side of SCRAM (RFC 5802, RFC 7677), from the client's first message to the last.
 *
 * @param serverProof what it brings as its own proof in place of the right one
 */
export function scram(
  mechanism: string,
  first: string,
  { user, password }: Account,
  serverProof: 'wrong' | 'missing' | undefined,
): SignInStep {
  const [, name = '', clientNonce = ''] = firstForm.exec(decoded(first)) ?? [];
  const { hash, bytes } = lengths[mechanism] ?? { hash: 'sha256', bytes: 32 };
  if (name === '') return { refused: 'syntax' };
  const salt = randomBytes(16);
  const nonce = `${clientNonce}${randomBytes(12).toString('base64')}`;
  const challenge = `r=${nonce},s=${salt.toString('base64')},i=${ITERATIONS}`;
  const hmac = (key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
  const judge = (line: string): SignInStep => {
    const [, final = '', proof = ''] = lastForm.exec(decoded(line)) ?? [];
    if (final !== `c=biws,r=${nonce}`) return { refused: 'syntax' };
    const conversation = `${decoded(first).replace(/^n,[^,]*,/, '')},${challenge},${final}`;
    const salted = pbkdf2Sync(password, salt, ITERATIONS, bytes, hash);
    const clientKey = hmac(salted, 'Client Key');
    const sealed = hmac(createHash(hash).update(clientKey).digest(), conversation);
    const right = Buffer.from(clientKey.map((byte, at) => byte ^ (sealed[at] ?? 0)));
    if (proof !== right.toString('base64') || name !== escaped(user)) return { refused: 'wrong' };
    if (serverProof === 'missing') return { user };
    const own = serverProof === 'wrong' ? randomBytes(bytes) : hmac(hmac(salted, 'Server Key'), conversation);
    return {
      ask: encoded(`v=${own.toString('base64')}`),
      next: (answer) => (answer === '' ? { user } : { refused: 'cancelled' }),
    };
  };
  return { ask: encoded(challenge), next: (line) => (line === '*' ? { refused: 'cancelled' } : judge(line)) };
}

function escaped(name: string): string {
  return name.replace(/=/g, '=3D').replace(/,/g, '=2C');
}

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

function decoded(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}
