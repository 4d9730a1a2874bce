import type { Secret } from '../settings/secret.ts';
import { fieldsOf } from '../web/fields-of.ts';
import { tokenClaims } from '../web/token-claims.ts';

/** What servers call a token that is fine in itself, but not for this (RFC 6750 section 3.1). */
const forSomethingElse = /^(?:insufficient_scope|403)$/i;

/** Postfix 3.7 passes Dovecot's temporary failure on as a refusal, with these words. */
const withoutReason = /authentication failed: \(reason unavailable\)/i;

type Code = 'auth.token-expired' | 'auth.token-scope' | 'auth.backend-unavailable';

/**
 * Why a mail server does not take a token, from what it says to it (RFC 7628 section 3.2.2: JSON with `status`, `scope`)
 * and what the token says about itself: it has run out, or it is valid by its own words, so that it is not for this
 * service, permission or mailbox. Where neither tells, a token has most often run out. Dovecot always tells, unless it
 * could not have the token looked at.
 *
 * @param reply the refusal's text
 * @param now milliseconds since 1970
 */
export function codeOfRefusedToken(
  { challenge, reply }: { readonly challenge?: string; readonly reply: string },
  token: Secret | undefined,
  now: number,
): Code {
  if (challenge === undefined && withoutReason.test(reply)) return 'auth.backend-unavailable';
  const { status } = fieldsOf(challenge ?? '');
  if (forSomethingElse.test(String(status))) return 'auth.token-scope';
  const expires = tokenClaims(token?.reveal() ?? '')?.expires ?? null;
  return expires !== null && expires * 1000 > now ? 'auth.token-scope' : 'auth.token-expired';
}
