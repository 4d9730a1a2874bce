import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/**
 * Refusals of web services of which only HTTP's status is left: 401 means who signs in, 403 what he may (RFC 9110). Tried
 * after the rules that know the services' own error codes.
 */
export const webRefusalRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/graph/resolve-auth-errors', [
    [
      'auth.token-scope',
      {
        text: /(?:graph(?:mail|\.microsoft|serviceexception| (?:api|sendmail|request|error|call))|\/sendmail\b|microsoft[. ]graph).{0,300}(?:\b403\b|code: forbidden)|\b403\b.{0,200}(?:graph\.microsoft|\/sendmail\b)/i,
      },
      { others: ['graph.access-policy', 'sender.not-permitted'], apart: 'permission-or-policy' },
    ],
    [
      'auth.token-expired',
      {
        text: /(?:graph(?:mail|\.microsoft|serviceexception| (?:api|sendmail|request|error|call))|\/sendmail\b|microsoft[. ]graph).{0,300}(?:\b401\b|code: unauthori[sz]ed)/i,
      },
      { others: ['auth.token-scope'], apart: 'token-or-consent' },
    ],
  ]),
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/exchange/client-developer/exchange-web-services/authentication-and-ews-in-exchange',
    [
      [
        'ews.unavailable',
        { text: /\bews (?:endpoint|url|service)[^.]{0,40}(?:not (?:available|found|reachable)|unavailable)/i },
      ],
      [
        'auth.wrong-password',
        { text: /(?:exchange\.webservices|\bews\b).{0,300}(?:\(|error |status |code |http\S{0,4} )401\b/i },
        { others: ['auth.basic-auth-retired', 'auth.mfa-conditional-access'], apart: 'who-switched-off' },
      ],
      [
        'ews.unavailable',
        {
          text: /(?:exchange\.webservices|\bews\b).{0,300}(?:\(|error |status |code |http\S{0,4} )(?:403|404|50[0234])\b/i,
        },
        { others: ['sender.impersonation-denied', 'auth.basic-auth-retired'], apart: 'who-switched-off' },
      ],
      [
        'auth.wrong-password',
        { text: /\b401 unauthori[sz]ed.{0,300}www-authenticate: (?:negotiate|ntlm|basic)/i },
        { others: ['auth.mechanism-unsupported', 'auth.basic-auth-retired'], apart: 'who-switched-off' },
      ],
    ],
  ),
];
