import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const directory = { others: ['oauth.unknown-client'], apart: 'id-or-tenant' } as const;
const client = { others: ['oauth.invalid-tenant'], apart: 'id-or-tenant' } as const;
const token = { others: ['auth.token-scope'], apart: 'token-or-consent' } as const;

/** Tokens that are not given: Microsoft Entra ID by number, others by the words of RFC 6749. */
export const entraRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
    [
      [
        'oauth.client-secret-expired',
        { text: /\baadsts(?:7000222|700024)\b|client secret[^.]{0,60}(?:has |are |is )?expired|clientsecretexpired/i },
      ],
      [
        'oauth.invalid-client-secret',
        { text: /\baadsts(?:7000215|70002|50012|50013|700027|700030)\b|invalid client secret/i },
      ],
      [
        'oauth.client-type',
        {
          text: /\baadsts(?:7000218|700025|7000114|7000216|7000[3457]|50011|9002326|9002327|9002325|700051|700054|90023|900561|900971)\b/i,
        },
      ],
      ['oauth.unknown-client', { text: /\baadsts(?:700016|7000112|7000229|700038|700011)\b/i }, client],
      ['oauth.invalid-tenant', { text: /\baadsts70001\b/i }, directory],
      [
        'oauth.invalid-tenant',
        {
          text: /\baadsts(?:90002|900021|900023|900382|900432|90019|90038|90051|90124|90130|9001023|9002332|90133|50194|50014|50020|50059|50128|51004|90072|700005)\b/i,
        },
      ],
      [
        'oauth.admin-consent-missing',
        {
          text: /\baadsts(?:65001|65004|65005|90008|9009[3459]|65005[0-7]|500111|50105|501051|900941)\b/i,
        },
      ],
      ['auth.token-scope', { text: /\baadsts(?:70011|1002012|500011|500014|28002|28003|70002[23]|50001|901002)\b/i }],
      [
        'auth.mfa-conditional-access',
        {
          text: /\baadsts(?:5007[24689]|5300[0-49]|53010|53011|50158|50005|50097|50129|50131|50177|530003|53003[245]|500121|50085|135011|50206)\b/i,
        },
      ],
      ['auth.backend-unavailable', { text: /\baadsts(?:8000[1257]|80010|80014)\b/i }],
      ['limit.rate', { text: /\baadsts(?:50196|90055)\b/i }],
      ['config.value-missing', { text: /\baadsts(?:90014|900144)\b/i }],
      ['auth.account-locked', { text: /\baadsts(?:50053|50057|50055|50144|50142)\b/i }],
      ['auth.wrong-password', { text: /\baadsts(?:50126|50034|50056|50064|81016|500341)\b/i }],
      [
        'auth.token-expired',
        {
          text: /\baadsts(?:70000|70008|700081|700082|700084|70019|70043|50173|50132|50133|50089|54005|500133)\b/i,
        },
        token,
      ],
      ['oauth.endpoint-unreachable', { text: /\baadsts(?:90006|90012|90024|90033|90090|90091|50033|70012)\b/i }],
    ],
    '2026-11',
  ),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/entra/identity-platform/reference-error-codes', [
    [
      'oauth.invalid-tenant',
      {
        text: /not configured as a multi-?tenant|use of the \/common endpoint|usage of the \/common endpoint|tenant '?[\w.-]{0,80}'? not found|specified tenant identifier|no tenant-identifying information|invalid tenant|no service namespace named/i,
      },
    ],
    [
      'oauth.unknown-client',
      {
        text: /application with identifier|(?:oauth )?client was not found|deleted_client|disabled_client|unknown client(?: id|_id)?|invalid client ?id\b/i,
      },
      client,
    ],
    [
      'oauth.admin-consent-missing',
      {
        text: /has not consented|\baccess_denied\b|has not completed the google verification|admin(?:istrator)? consent|consent_required|need admin approval|admin_policy_enforced|interaction_required.{0,80}consent|client is unauthorized to retrieve access tokens|administrator[^.]{0,20}zustimmung/i,
      },
    ],
    [
      'oauth.client-type',
      {
        text: /client is public|must contain the following parameter: '?client_assertion|redirect_uri_mismatch|unsupported_grant_type|unauthorized_client/i,
      },
      { others: ['oauth.admin-consent-missing'], apart: 'permission-or-policy' },
    ],
  ]),
  ...rulesFrom<FindingCode>('RFC 6749 section 5.2', [
    ['auth.token-scope', { text: /\binvalid_scope\b/i }],
    [
      'auth.wrong-password',
      { text: /authorization grant is invalid, expired/i },
      { others: ['auth.token-expired'], apart: 'token-or-consent' },
    ],
    [
      'auth.token-expired',
      {
        text: /\binvalid_grant\b|token (?:has been |is )?(?:expired or )?revoked|refresh[ _]token[^.]{0,60}(?:expired|invalid|revoked)/i,
      },
      token,
    ],
    [
      'oauth.invalid-client-secret',
      { text: /\binvalid_client\b|client authentication failed|unauthorized client secret/i },
      { others: ['oauth.unknown-client'], apart: 'id-or-tenant' },
    ],
  ]),
  ...rulesFrom<FindingCode>('https://developers.google.com/workspace/gmail/imap/xoauth2-protocol', [
    // The beginning of {"status":"4..", in Base64: the server's answer to a token that it does not take.
    ['auth.token-expired', { text: /eyJzdGF0dXMiOiI0/ }, token],
  ]),
  ...rulesFrom<FindingCode>('RFC 7628 section 3.2.2', [
    // The beginnings of {"status":"insufficient_…" and {"status":"invalid_…" in Base64.
    ['auth.token-scope', { text: /eyJzdGF0dXMiOiJpbnN1ZmZpY2llbnRf/ }],
    ['auth.token-expired', { text: /eyJzdGF0dXMiOiJpbnZhbGlkX/ }, token],
  ]),
];
