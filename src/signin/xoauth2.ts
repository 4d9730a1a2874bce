import { encode } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';
import { sayToken } from './say-token.ts';

/** XOAUTH2 (Google, "OAuth 2.0 Mechanism"; Microsoft, "SASL XOAUTH2"): an access token in place of a password. */
export const xoauth2: Mechanism = {
  name: 'XOAUTH2',
  proof: 'token',
  needsEncryption: true,
  async *run(dialogue, credentials) {
    const token = credentials.token?.reveal() ?? '';
    const message = encode(`user=${credentials.user}\x01auth=Bearer ${token}\x01\x01`);
    return yield* sayToken(dialogue, { name: 'XOAUTH2', message, acknowledgement: '' }, credentials);
  },
};
