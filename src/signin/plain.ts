import { encode, endExchange, sayInitial } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/** PLAIN (RFC 4616): user and password in one message, sent along with the command. */
export const plain: Mechanism = {
  name: 'PLAIN',
  proof: 'password',
  needsEncryption: true,
  async *run(dialogue, { user, password, register, mayRepeat = true }) {
    const message = encode(`\0${user}\0${password.reveal()}`);
    register(message);
    return { reply: yield* endExchange(dialogue, yield* sayInitial(dialogue, 'PLAIN', message, mayRepeat)) };
  },
};
