import { encode, endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/** PLAIN (RFC 4616): user and password in one message, sent along with the command. */
export const plain: Mechanism = {
  name: 'PLAIN',
  needsEncryption: true,
  async *run(dialogue, { user, password, register }) {
    const message = encode(`\0${user}\0${password.reveal()}`);
    register(message);
    const reply = yield* sayAuth(dialogue, `AUTH PLAIN ${message}`, `AUTH PLAIN ${masked}`);
    // Some servers do not read what comes along with the command and ask for it with an empty challenge.
    if (reply.code !== 334 || reply.lines.join('').trim() !== '') return yield* endExchange(dialogue, reply);
    return yield* endExchange(dialogue, yield* sayAuth(dialogue, message, masked));
  },
};
