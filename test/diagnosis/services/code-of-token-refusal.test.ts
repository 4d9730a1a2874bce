import { expect, test } from 'vitest';
import { codeOfTokenRefusal } from '../../../src/diagnosis/services/code-of-token-refusal.ts';

const refusal = (status: number, oauthError: string | null, text: string) => ({
  ...{ status, oauthError, text, retryAfter: null },
  error: /^AADSTS\d+/.exec(text)?.[0] ?? oauthError,
});

/** What Microsoft Entra ID writes ("Microsoft Entra authentication and authorization error codes"). */
test.for([
  [400, 'invalid_tenant', "AADSTS90002: Tenant 'kunde' not found.", 'oauth.invalid-tenant'],
  [
    400,
    'invalid_request',
    "AADSTS900023: Specified tenant identifier 'x' is neither a valid DNS name, nor a valid external domain.",
    'oauth.invalid-tenant',
  ],
  [
    400,
    'invalid_request',
    'AADSTS50059: No tenant-identifying information found in either the request or implied by any provided credentials.',
    'oauth.invalid-tenant',
  ],
  [
    400,
    'unauthorized_client',
    "AADSTS700016: Application with identifier 'x' was not found in the directory 'y'.",
    'oauth.unknown-client',
  ],
  [400, 'unauthorized_client', "AADSTS7000112: Application 'x' is disabled.", 'oauth.unknown-client'],
  [
    400,
    'unauthorized_client',
    'AADSTS7000229: The client application x is missing service principal in the tenant y.',
    'oauth.unknown-client',
  ],
  [
    401,
    'invalid_client',
    'AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value.',
    'oauth.invalid-client-secret',
  ],
  [
    401,
    'invalid_client',
    "AADSTS7000222: The provided client secret keys for app 'x' are expired.",
    'oauth.client-secret-expired',
  ],
  [
    401,
    'invalid_client',
    "AADSTS7000216: 'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
    'oauth.client-type',
  ],
  [
    401,
    'invalid_client',
    "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    'oauth.client-type',
  ],
  [
    401,
    'invalid_client',
    "AADSTS700025: Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
    'oauth.client-type',
  ],
  [
    400,
    'invalid_grant',
    'AADSTS65001: The user or administrator has not consented to use the application.',
    'oauth.admin-consent-missing',
  ],
  [
    400,
    'invalid_resource',
    'AADSTS650057: Invalid resource. The client has requested access to a resource which is not listed in the requested permissions.',
    'oauth.admin-consent-missing',
  ],
  [
    400,
    'invalid_grant',
    "AADSTS501051: Application 'x' is not assigned to a role for the application 'y'.",
    'oauth.admin-consent-missing',
  ],
  [
    400,
    'invalid_grant',
    'AADSTS53003: Access has been blocked by Conditional Access policies.',
    'auth.mfa-conditional-access',
  ],
  [
    400,
    'access_denied',
    'AADSTS53003: Access has been blocked by Conditional Access policies.',
    'auth.mfa-conditional-access',
  ],
  [400, 'invalid_scope', 'AADSTS1002012: The provided value for scope x is not valid.', 'auth.token-scope'],
  [
    400,
    'invalid_resource',
    'AADSTS500011: The resource principal named x was not found in the tenant named y.',
    'auth.token-scope',
  ],
  [
    400,
    'temporarily_unavailable',
    'AADSTS90033: A transient error has occurred. Please try again.',
    'oauth.endpoint-unreachable',
  ],
] as const)('%i %s %s', ([status, error, text, code]) => {
  expect(codeOfTokenRefusal(refusal(status, error, text))).toBe(code);
});

/** Other authorities have only OAuth's own errors (RFC 6749 section 5.2). */
test.for([
  [401, 'invalid_client', 'client authentication failed', 'oauth.invalid-client-secret'],
  [400, 'unauthorized_client', '', 'oauth.client-type'],
  [400, 'invalid_request', 'requested grant type is not allowed for this client', 'oauth.client-type'],
  [400, 'invalid_scope', '', 'auth.token-scope'],
  [400, 'access_denied', '', 'oauth.admin-consent-missing'],
  [400, 'something_else', '', 'unknown'],
] as const)('%i %s “%s” of another authority', ([status, error, text, code]) => {
  expect(codeOfTokenRefusal(refusal(status, error, text))).toBe(code);
});

test.for([
  [429, null, 'limit.rate'],
  [429, 'invalid_request', 'limit.rate'],
  [503, null, 'oauth.endpoint-unreachable'],
  [500, 'server_error', 'oauth.endpoint-unreachable'],
  [200, null, 'oauth.endpoint-unreachable'],
  [407, null, 'oauth.endpoint-unreachable'],
] as const)('%i with the error %s tells nothing about the application', ([status, error, code]) => {
  expect(codeOfTokenRefusal(refusal(status, error, 'invalid client secret, says a page'))).toBe(code);
});
