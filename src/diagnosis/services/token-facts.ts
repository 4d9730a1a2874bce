import type { TokenClaims } from '../../web/token-claims.ts';

/** What an OAuth token says of itself; all of it may be shown. */
export interface TokenFacts {
  /** The service that it is for; null: it does not say. */
  readonly audience: string | null;
  /** What the application may do with it. */
  readonly roles: readonly string[];
  /** ISO 8601; null: it does not say. */
  readonly expires: string | null;
  /** Whole minutes that it was good for when it came; null: not said. */
  readonly minutes: number | null;
  readonly tenant: string | null;
  /** The application's name, else its id. */
  readonly application: string | null;
}

/** What of a token may be shown. null: it says nothing about itself, and neither did the authority. */
export function tokenFacts(claims: TokenClaims | null, expiresIn: number | null): TokenFacts | null {
  if (claims === null && expiresIn === null) return null;
  const { audience = null, roles = [], scopes = [], expires = null, tenant = null } = claims ?? {};
  return {
    audience,
    roles: [...roles, ...scopes],
    expires: expires === null ? null : isoOf(expires),
    minutes: expiresIn === null ? null : Math.floor(expiresIn / 60),
    tenant,
    application: claims?.applicationName ?? claims?.application ?? null,
  };
}

/** null: beyond the latest moment that JavaScript has a date for. */
function isoOf(seconds: number): string | null {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
