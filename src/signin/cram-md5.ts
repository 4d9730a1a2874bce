import { createHmac } from 'node:crypto';
import { encode, endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** CRAM-MD5 (RFC 2195): proves that the password is known without sending it. */
export const cramMd5: Mechanism = {
  name: 'CRAM-MD5',
  proof: 'password',
  needsEncryption: false,
  async *run(dialogue, { user, password, register }) {
    const reply = yield* sayAuth(dialogue, 'AUTH CRAM-MD5', 'AUTH CRAM-MD5');
    if (reply.code !== 334) return { reply: reply };
    const challenge = reply.lines.join('').trim();
    // Without a challenge the answer would be the same each time, and no proof.
    if (challenge === '' || !base64.test(challenge)) return { reply: yield* endExchange(dialogue, reply) };
    const digest = createHmac('md5', password.reveal()).update(Buffer.from(challenge, 'base64')).digest('hex');
    const response = encode(`${user} ${digest}`);
    register(digest);
    register(response);
    return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, response, masked)) };
  },
};
