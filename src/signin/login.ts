import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { encode, endExchange, isAboutForm, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/**
 * LOGIN (draft-murchison-sasl-login): first the user, then the password. The prompts are not read: servers word them
 * differently, and only their order counts.
 */
export const login: Mechanism = {
  name: 'LOGIN',
  proof: 'password',
  needsEncryption: true,
  async *run(dialogue, { user, password, register, mayRepeat = true }) {
    const secret = encode(password.reveal());
    if (secret !== '') register(secret);
    const passwordPrompt = yield* sayUser(dialogue, encode(user), mayRepeat);
    if (passwordPrompt.code !== 334) return { reply: passwordPrompt };
    return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, secret, masked)) };
  },
};

/** The user when asked for it; along with the command where the server knows LOGIN only in that form (Microsoft's, MS-XLOGIN). */
async function* sayUser(dialogue: Dialogue, user: string, mayRepeat: boolean): AsyncGenerator<WireEvent, Reply> {
  const reply = yield* sayAuth(dialogue, 'AUTH LOGIN', 'AUTH LOGIN');
  if (reply.code === 334) return yield* sayAuth(dialogue, user, user);
  if (!mayRepeat || user === '' || !(isAboutForm(reply) || reply.code === 504)) return reply;
  const again = yield* sayAuth(dialogue, `AUTH LOGIN ${user}`, `AUTH LOGIN ${user}`);
  return isAboutForm(again) || again.code === 504 ? reply : again;
}
