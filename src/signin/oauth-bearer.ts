import { encode } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';
import { sayToken } from './say-token.ts';
import { saslName } from './scram-messages.ts';

/** OAUTHBEARER (RFC 7628): an access token in place of a password. */
export const oauthBearer: Mechanism = {
  name: 'OAUTHBEARER',
  proof: 'token',
  needsEncryption: true,
  async *run(dialogue, credentials) {
    const { host, port } = dialogue.target;
    const token = credentials.token?.reveal() ?? '';
    const pairs = [`host=${host}`, `port=${port}`, `auth=Bearer ${token}`];
    const message = encode(`n,a=${saslName(credentials.user)},\x01${pairs.join('\x01')}\x01\x01`);
    return yield* sayToken(dialogue, { name: 'OAUTHBEARER', message, acknowledgement: 'AQ==' }, credentials);
  },
};
