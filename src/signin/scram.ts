import { createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { challengeOf, encode, endExchange, masked, sayAuth, sayInitial } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';
import { saslPrep } from './sasl-prep.ts';
import { readScramChallenge, type ScramChallenge, saslName, serverProof } from './scram-messages.ts';
import type { SignInResult } from './sign-in-result.ts';

const stretch = promisify(pbkdf2);

/** Bytes of each hash. */
const lengths = { 'SHA-1': 20, 'SHA-256': 32 } as const;

/** Without channel binding: TLS is judged by its certificate (RFC 5802 section 6). */
const header = 'n,,';

/** Rounds that a server should ask for at least (RFC 7677 section 4). */
const fewestIterations = 4096;

/** Bytes of a challenge that is none, as evidence. */
const sampleBytes = 60;

/**
 * SCRAM (RFC 5802, SHA-256: RFC 7677): both sides prove that they know the password, nobody sends it. A server that lets
 * in without its proof, or with a wrong one, is `unproved`.
 *
 * @param newNonce 144 random bits in base64; tests give it
 */
export function scram(
  hash: keyof typeof lengths,
  newNonce: () => string = () => randomBytes(18).toString('base64'),
): Mechanism {
  const name = `SCRAM-${hash}`;
  return {
    name,
    proof: 'password',
    needsEncryption: false,
    async *run(dialogue, { user, password, register, mayRepeat = true }) {
      const nonce = newNonce();
      const bare = `n=${saslName(saslPrep(user) ?? user)},r=${nonce}`;
      // With the nonces, the salt and one of the proofs a password can be guessed without asking the server.
      register(nonce);
      register(encode(header + bare));
      const reply = yield* sayInitial(dialogue, name, encode(header + bare), mayRepeat);
      if (reply.code !== 334) return withoutProof(reply);
      const first = challengeOf(reply);
      const challenge = first === null ? null : readScramChallenge(first, nonce);
      if (first === null || challenge === null) {
        const sample = (first ?? Buffer.from(reply.lines.join(''))).subarray(0, sampleBytes);
        return { reply: yield* endExchange(dialogue, reply), badChallenge: sample.toString('hex') };
      }
      yield dialogue.note(roundsOf(name, challenge));
      const final = `c=${encode(header)},r=${challenge.nonce}`;
      const conversation = `${bare},${first.toString('utf8')},${final}`;
      const secret = password.reveal();
      const { proof, signature } = await prove(hash, saslPrep(secret) ?? secret, challenge, conversation);
      const answer = encode(`${final},p=${proof.toString('base64')}`);
      for (const form of [proof.toString('base64'), signature.toString('base64'), serverProof(signature), answer]) {
        register(form);
      }
      return yield* conclude(dialogue, yield* sayAuth(dialogue, answer, masked), serverProof(signature));
    },
  };
}

/** What the server says to our proof: it brings its own (334, answered with an empty line), or its verdict at once. */
async function* conclude(dialogue: Dialogue, reply: Reply, expected: string): AsyncGenerator<WireEvent, SignInResult> {
  const text = reply.lines.join(' ').trim();
  // Some servers put their proof behind the 235 itself, where RFC 4954 has none.
  if (reply.code !== 334) return text.split(/\s+/).includes(expected) ? { reply } : withoutProof(reply);
  if (text === expected) return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, '', '')) };
  const words = challengeOf(reply)?.toString('utf8') ?? '';
  // Words for a refusal (RFC 5802 section 7), which comes next. Anything else is a wrong proof: nothing more is said then.
  if (!words.startsWith('e=')) return { reply: yield* sayAuth(dialogue, '*', '*'), unproved: true };
  yield dialogue.note(words.slice(0, sampleBytes));
  return withoutProof(yield* endExchange(dialogue, yield* sayAuth(dialogue, '', '')));
}

/** The end of a sign-in in which the server has proved nothing. */
function withoutProof(reply: Reply): SignInResult {
  return reply.code === 235 ? { reply, unproved: true } : { reply };
}

/** Both sides' proofs (RFC 5802 section 3). */
async function prove(
  hash: keyof typeof lengths,
  password: string,
  { salt, iterations }: ScramChallenge,
  conversation: string,
): Promise<{ readonly proof: Buffer; readonly signature: Buffer }> {
  const digest = hash.replace('-', '').toLowerCase();
  const hmac = (key: Buffer, text: string | Buffer): Buffer => createHmac(digest, key).update(text).digest();
  // In another thread: the screen stays alive.
  const salted = await stretch(password, salt, iterations, lengths[hash], digest);
  const clientKey = hmac(salted, 'Client Key');
  const sealed = hmac(createHash(digest).update(clientKey).digest(), conversation);
  const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (sealed[index] ?? 0)));
  return { proof, signature: hmac(hmac(salted, 'Server Key'), conversation) };
}

function roundsOf(name: string, { iterations }: ScramChallenge): string {
  const few = iterations < fewestIterations ? `, fewer than the ${fewestIterations} of RFC 7677` : '';
  return `${name}: ${iterations} rounds${few}`;
}
