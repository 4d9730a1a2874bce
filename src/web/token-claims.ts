import { fieldsOf } from './fields-of.ts';

/** What a token says about itself. */
export interface TokenClaims {
  /** The service that it is for. */
  readonly audience: string | null;
  /** What the application may do by itself. */
  readonly roles: readonly string[];
  /** What it may do for a user who signed in. */
  readonly scopes: readonly string[];
  /** Seconds since 1970; null: not said. */
  readonly expires: number | null;
  readonly tenant: string | null;
  /** The application's id. */
  readonly application: string | null;
  readonly applicationName: string | null;
}

/** Characters of a token that are looked at; real ones have a few thousand. */
const longest = 64_000;

/**
 * Reads the claims of a JSON Web Token (RFC 7519; the names are those of Microsoft's "Access token claims reference") without
 * checking its signature: only the service that it is for can do that. null: the token is none, and says nothing.
 */
export function tokenClaims(token: string): TokenClaims | null {
  const [, payload, signature] = token.length > longest ? [] : token.split('.');
  if (payload === undefined || signature === undefined) return null;
  const claims = fieldsOf(Buffer.from(payload, 'base64url').toString('utf8'));
  if (Object.keys(claims).length === 0) return null;
  const text = (...names: readonly string[]): string | null => {
    const value = names.map((name) => claims[name]).find((each) => typeof each === 'string');
    return typeof value === 'string' ? value : null;
  };
  const { aud, roles, scp, scope, exp } = claims;
  const audiences = Array.isArray(aud) ? aud : [aud];
  const audience = audiences.find((each) => typeof each === 'string');
  const scopes = typeof scp === 'string' ? scp : typeof scope === 'string' ? scope : '';
  return {
    audience: typeof audience === 'string' ? audience : null,
    roles: Array.isArray(roles) ? roles.filter((role) => typeof role === 'string') : [],
    scopes: scopes.split(' ').filter((each) => each !== ''),
    expires: typeof exp === 'number' && Number.isFinite(exp) ? exp : null,
    tenant: text('tid'),
    application: text('appid', 'azp', 'client_id'),
    applicationName: text('app_displayname'),
  };
}
