import { fieldsOf } from './fields-of.ts';
import type { HttpReply } from './http-reply.ts';
import { readableText } from './readable-text.ts';
import { withoutTokens } from './without-tokens.ts';

/** An authority's answer that is no token. */
export interface OAuthRefusal {
  readonly status: number;
  /** The error's code: `AADSTS7000215`, else OAuth's own (`invalid_client`); null: it gave none. */
  readonly error: string | null;
  /** What it said, without tokens. */
  readonly text: string;
  /** OAuth's own word for it, whatever `error` says; null: what answers is no OAuth server, or not one that works. */
  readonly oauthError: string | null;
  /** Seconds after which to ask again (RFC 9110 section 10.2.3); null: it names none. */
  readonly retryAfter: number | null;
}

/** Characters of an answer that is no OAuth error. */
const shown = 300;

/** Reads a refusal (RFC 6749 section 5.2); Microsoft Entra puts its own number in front of the description. */
export function oauthRefusal({ status, text, headers }: Pick<HttpReply, 'status' | 'text' | 'headers'>): OAuthRefusal {
  const { error, error_description: description } = fieldsOf(text);
  const oauthError = typeof error === 'string' ? error : null;
  const said = withoutTokens(typeof description === 'string' ? description : readableText(text).slice(0, shown));
  const number = /^\s*(AADSTS\d+)/.exec(said)?.[1];
  const seconds = Number(headers.get('retry-after') ?? '');
  return {
    ...{ status, oauthError, error: number ?? oauthError, text: said },
    retryAfter: Number.isInteger(seconds) && seconds > 0 ? seconds : null,
  };
}
