import { encode, endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/** What a server says that has looked at user and password, although 501 is about the command's form. */
const isVerdict = /5\.7\.|fail|incorrect|wrong|denied|credential|password|unsuccessful/i;

/** PLAIN (RFC 4616): user and password in one message, sent along with the command. */
export const plain: Mechanism = {
  name: 'PLAIN',
  proof: 'password',
  needsEncryption: true,
  async *run(dialogue, { user, password, register, mayRepeat = true }) {
    const message = encode(`\0${user}\0${password.reveal()}`);
    register(message);
    const reply = yield* sayAuth(dialogue, `AUTH PLAIN ${message}`, `AUTH PLAIN ${masked}`);
    // Some servers take PLAIN only in two lines. A 501 that is about the sign-in itself would cost the account an attempt more.
    if (mayRepeat && reply.code === 501 && !isVerdict.test([reply.enhanced, ...reply.lines].join(' '))) {
      const asked = yield* sayAuth(dialogue, 'AUTH PLAIN', 'AUTH PLAIN');
      if (asked.code !== 334) return { reply };
      return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, message, masked)) };
    }
    // Some servers do not read what comes along with the command and ask for it with an empty challenge.
    if (reply.code !== 334 || reply.lines.join('').trim() !== '') return { reply: yield* endExchange(dialogue, reply) };
    return { reply: yield* endExchange(dialogue, yield* sayAuth(dialogue, message, masked)) };
  },
};
