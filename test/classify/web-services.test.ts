import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';

/** Microsoft Entra ID's numbers (AADSTS…) by what they mean here. */
const numbers: Readonly<Partial<Record<FindingCode, readonly number[]>>> = {
  'oauth.invalid-client-secret': [7000215, 50012, 700027],
  'oauth.client-secret-expired': [7000222, 700024],
  'oauth.unknown-client': [700016, 7000112, 700038],
  'oauth.invalid-tenant': [90002, 900021, 900023, 50194, 50020, 50059, 50128],
  'oauth.admin-consent-missing': [65001, 65004, 90094, 650052, 650057, 50105],
  'oauth.client-type': [7000218, 700025, 50011, 70003],
  'auth.token-scope': [70011, 1002012, 500011, 28003],
  'auth.mfa-conditional-access': [50072, 50074, 50076, 50079, 50158, 53000, 53003, 500121, 530003],
  'auth.account-locked': [50053, 50055, 50057],
  'auth.wrong-password': [50126, 50034, 50056],
  'auth.token-expired': [70000, 70008, 70043, 700082, 50173, 54005],
  'oauth.endpoint-unreachable': [90033],
};
const table = Object.entries(numbers).flatMap(([code, list]) => list.map((number) => [code, number] as const));

const messages: readonly (readonly [FindingCode, string])[] = [
  ['auth.token-expired', '{"error":"invalid_grant","error_description":"Token has been expired or revoked."}'],
  ['oauth.unknown-client', '{"error":"invalid_client","error_description":"The OAuth client was not found."}'],
  ['oauth.invalid-client-secret', '{"error":"invalid_client","error_description":"Unauthorized"}'],
  [
    'oauth.admin-consent-missing',
    'unauthorized_client: Client is unauthorized to retrieve access tokens using this method',
  ],
  ['oauth.client-type', '{"error":"unauthorized_client"}'],
  ['auth.token-scope', '{"error":"invalid_scope","error_description":"Some requested scopes were invalid."}'],
  ['auth.token-expired', '334 eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIn0='],
  ['oauth.endpoint-unreachable', 'getaddrinfo ENOTFOUND login.microsoftonline.com'],
  [
    'oauth.endpoint-unreachable',
    'cURL error 28: Connection timed out after 10001 ms for https://login.microsoftonline.com/common/oauth2/v2.0/token',
  ],
  [
    'sender.not-permitted',
    '{"error":{"code":"ErrorSendAsDenied","message":"The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account."}}',
  ],
  [
    'auth.token-scope',
    '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}',
  ],
  [
    'auth.token-scope',
    '{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}',
  ],
  [
    'auth.token-expired',
    '{"error":{"code":"InvalidAuthenticationToken","message":"Access token has expired or is not yet valid."}}',
  ],
  [
    'graph.access-policy',
    '{"error":{"code":"ErrorAccessDenied","message":"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings."}}',
  ],
  ['graph.no-mailbox', '{"error":{"code":"ErrorInvalidUser","message":"The requested user is invalid."}}'],
  [
    'graph.no-mailbox',
    '{"error":{"code":"Request_ResourceNotFound","message":"Resource \'x\' does not exist or one of its queried reference-property objects are not present."}}',
  ],
  ['limit.rate', '{"error":{"code":"TooManyRequests","message":"Too Many Requests"}}'],
  [
    'limit.message-size',
    '{"error":{"code":"ErrorMessageSizeExceeded","message":"The message exceeds the maximum supported size."}}',
  ],
  ['sender.account-blocked', '{"error":{"code":"ErrorMessageSubmissionBlocked","message":"Cannot send mail."}}'],
  [
    'sender.impersonation-denied',
    '<s:Fault><detail><e:ResponseCode>ErrorImpersonateUserDenied</e:ResponseCode></detail></s:Fault>',
  ],
  ['graph.no-mailbox', '<m:ResponseCode>ErrorNonExistentMailbox</m:ResponseCode>'],
  ['limit.rate', '<m:ResponseCode>ErrorServerBusy</m:ResponseCode>'],
  [
    'ews.unavailable',
    'The request failed. The remote server returned an error: (403) Forbidden. https://outlook.office365.com/EWS/Exchange.asmx',
  ],
  ['ews.unavailable', "The Autodiscover service couldn't be located."],
  ['auth.token-scope', '334 eyJzdGF0dXMiOiJpbnN1ZmZpY2llbnRfc2NvcGUifQ=='],
  ['auth.token-expired', '334 eyJzdGF0dXMiOiJpbnZhbGlkX3Rva2VuIn0='],
];

describe("a web service's refusal", () => {
  test.for(table)('means %s: AADSTS%s', ([code, number]) => {
    const description = `AADSTS${number}: Something went wrong. Trace ID: 0000 Correlation ID: 0001 Timestamp: 2026-11-22 10:00:00Z`;
    expect(classifyText(description).code).toBe(code);
    const answer = JSON.stringify({ error: 'invalid_request', error_description: description, error_codes: [number] });
    expect(
      classifyText(`POST https://login.microsoftonline.com/x/oauth2/v2.0/token resulted in a 400: ${answer}`).code,
    ).toBe(code);
  });

  test.for(messages)('means %s: %s', ([code, message]) => {
    expect(classifyText(message).code).toBe(code);
  });
});
