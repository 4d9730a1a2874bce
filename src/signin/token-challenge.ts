import type { Reply } from '../mail/reply.ts';
import { challengeOf } from './exchange.ts';

/** More than any server is known to say about a token. */
const longest = 1000;

/** What a server says about a token that it does not take: JSON (RFC 7628 section 3.2.2), on one line; null: nothing that can be read. */
export function tokenChallenge(reply: Reply): string | null {
  const text = challengeOf(reply)?.toString('utf8').replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text.slice(0, longest);
}
