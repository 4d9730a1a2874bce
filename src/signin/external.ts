import { encode, endExchange, sayInitial } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';

/**
 * EXTERNAL (RFC 4422 appendix A): the server knows us by the client certificate of the TLS connection. `user`: whom to act
 * as; empty: whom the certificate names.
 */
export const external: Mechanism = {
  name: 'EXTERNAL',
  proof: 'certificate',
  needsEncryption: true,
  async *run(dialogue, { user, mayRepeat = true }) {
    // An empty initial response is a `=` (RFC 4954 section 4), and an empty line where the server asks for it.
    const reply = yield* sayInitial(dialogue, 'EXTERNAL', user === '' ? '=' : encode(user), mayRepeat);
    return { reply: yield* endExchange(dialogue, reply) };
  },
};
