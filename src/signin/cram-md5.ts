import { createHmac } from 'node:crypto';
import { challengeOf, encode, endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/** CRAM-MD5 (RFC 2195): proves that the password is known without sending it. */
export const cramMd5: Mechanism = {
  name: 'CRAM-MD5',
  proof: 'password',
  needsEncryption: false,
  async *run(dialogue, { user, password, register }) {
    const reply = yield* sayAuth(dialogue, 'AUTH CRAM-MD5', 'AUTH CRAM-MD5');
    if (reply.code !== 334) return { reply };
    const challenge = challengeOf(reply);
    // Without a challenge the answer would be the same each time, and no proof.
    if (challenge === null || challenge.length === 0) {
      const badChallenge = Buffer.from(reply.lines.join('')).subarray(0, 60).toString('hex');
      return { reply: yield* endExchange(dialogue, reply), badChallenge };
    }
    const digest = createHmac('md5', password.reveal()).update(challenge).digest('hex');
    const response = encode(`${user} ${digest}`);
    register(digest);
    register(response);
    return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, response, masked)) };
  },
};
