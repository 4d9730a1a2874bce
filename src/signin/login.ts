import { encode, endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/**
 * LOGIN (draft-murchison-sasl-login): first the user, then the password. The prompts are not read: servers word them
 * differently, and only their order counts.
 */
export const login: Mechanism = {
  name: 'LOGIN',
  proof: 'password',
  needsEncryption: true,
  async *run(dialogue, { user, password, register }) {
    const secret = encode(password.reveal());
    if (secret !== '') register(secret);
    const userPrompt = yield* sayAuth(dialogue, 'AUTH LOGIN', 'AUTH LOGIN');
    if (userPrompt.code !== 334) return { reply: userPrompt };
    const passwordPrompt = yield* sayAuth(dialogue, encode(user), encode(user));
    if (passwordPrompt.code !== 334) return { reply: passwordPrompt };
    return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, secret, masked)) };
  },
};
