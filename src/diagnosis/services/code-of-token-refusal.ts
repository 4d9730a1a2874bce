import { classifyText } from '../../classify/classify-text.ts';
import type { OAuthRefusal } from '../../web/oauth-refusal.ts';
import { isWebCode, type WebCode } from './service-refusal.ts';

/** OAuth's own errors (RFC 6749 section 5.2), for authorities that say nothing more precise. */
const byError: Readonly<Record<string, WebCode>> = {
  invalid_client: 'oauth.invalid-client-secret',
  invalid_tenant: 'oauth.invalid-tenant',
  unauthorized_client: 'oauth.client-type',
  unsupported_grant_type: 'oauth.client-type',
  invalid_scope: 'auth.token-scope',
  invalid_target: 'auth.token-scope',
  access_denied: 'oauth.admin-consent-missing',
  server_error: 'oauth.endpoint-unreachable',
  temporarily_unavailable: 'oauth.endpoint-unreachable',
};

/** What it means that the authority issued no token. */
export function codeOfTokenRefusal({ status, error, oauthError, text }: OAuthRefusal): WebCode {
  if (status === 429) return 'limit.rate';
  // Whoever answers without an OAuth error is no authority, or not one that works: a proxy's page, a gateway.
  if (oauthError === null || status >= 500) return 'oauth.endpoint-unreachable';
  const { code } = classifyText(`${error ?? ''} ${text}`);
  if (isWebCode(code) && code !== 'unknown') return code;
  if (/grant[ _]type/i.test(text)) return 'oauth.client-type';
  return byError[oauthError] ?? 'unknown';
}
