import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const policy = { others: ['graph.access-policy'], apart: 'permission-or-policy' } as const;

/** Refusals of Microsoft Graph, Exchange Web Services and Gmail's interface, by their own error codes. */
export const graphRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>(
    'https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode',
    [
      ['sender.not-permitted', { text: /errorsendasdenied|not have the right to send mail on behalf|sendasdenied/i }],
      [
        'sender.impersonation-denied',
        {
          text: /errorimpersonat\w+|permission to impersonate|delegation denied|impersonation (?:is )?(?:not allowed|denied)/i,
        },
      ],
      [
        'graph.no-mailbox',
        {
          text: /errornonexistentmailbox|errormissingemailaddress|errormailboxstoreunavailable|errorinvaliduser\b|mailboxnotenabledforrestapi|mailboxnotsupportedforrestapi|no mailbox associated with|account that does not have a mailbox|mailbox is either inactive|not yet supported for this mailbox|errormailboxnotfound|mailbox (?:could not be|was not) found.{0,40}graph/i,
        },
      ],
      [
        'graph.access-policy',
        {
          text: /access to odata is disabled|applicationaccesspolicy|application access policy|apponly accesspolicy|blocked by tenant configured|rbac[^.]{0,40}application/i,
        },
      ],
      [
        'limit.message-size',
        {
          text: /errormessagesizeexceeded|requestentitytoolarge|maximum request length exceeded|errorattachmentsizelimitexceeded|\b413\b.{0,40}(?:too large|entity)/i,
        },
      ],
      ['limit.daily-quota', { text: /errorexceededmessagelimit|errormessageexceededlimit|dailysendlimitexceeded/i }],
      [
        'limit.concurrent-connections',
        { text: /errorexceededconnectioncount|mailboxconcurrency|errorexceededsubscriptioncount/i },
      ],
      [
        'limit.rate',
        {
          text: /errorserverbusy|applicationthrottled|errortoomanyobjectsopened|toomanyrequests|too many requests|ratelimitexceeded|(?:status|code|http\S{0,4}|error)[ :=("']{1,4}429\b/i,
        },
      ],
      ['sender.mailbox-full', { text: /errorquotaexceeded/i }],
      ['sender.account-blocked', { text: /errormessagesubmissionblocked|erroraccountsuspend\w*/i }],
      [
        'recipient.syntax',
        { text: /errorinvalidrecipients|errorinvalidsmtpaddress|errorinvalidemailaddress|invalidrecipients/i },
      ],
      [
        'ews.unavailable',
        {
          text: /errornorespondingcas|errorcannotaccess|exchange web services (?:are|is) not (?:currently )?available|ews (?:is )?(?:disabled|blocked)|ewsallow|autodiscover service couldn't be located|autodiscover[^.]{0,40}(?:failed|not found|fehlgeschlagen)|(?:exchange\.asmx|\/ews\b).{0,160}(?:40[0134]|50[0234]|not found|unauthorized|forbidden|timed out|unable to connect)|(?:40[0134]|50[0234]|timed out|unable to connect).{0,160}(?:exchange\.asmx|\/ews\/)/i,
        },
        { others: ['auth.basic-auth-retired'], apart: 'who-switched-off' },
      ],
    ],
  ),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/graph/errors', [
    ['auth.account-locked', { text: /errorpasswordexpired|erroraccountdisabled/i }],
    [
      'server.local-error',
      { text: /errorinternalserver\w{0,20}|mailbox database is temporarily unavailable|errormailboxmoveinprogress/i },
    ],
    [
      'oauth.unknown-client',
      { text: /authorization_identitynotfound|identity of the calling application could not be established/i },
    ],
    [
      'oauth.invalid-tenant',
      { text: /organizationfromtenantguidnotfound|tenant for tenant guid/i },
      { others: ['graph.no-mailbox'], apart: 'id-or-tenant' },
    ],
    [
      'sender.impersonation-denied',
      { text: /failedprecondition|precondition check failed/i },
      { others: ['graph.no-mailbox', 'oauth.admin-consent-missing'], apart: 'permission-or-policy' },
    ],
    ['graph.no-mailbox', { text: /mail service not enabled/i }],
    [
      'auth.token-scope',
      {
        text: /invalid audience|audience (?:is invalid|validation failed)|has not been used in project|aud\W{1,3}claim/i,
      },
    ],
    [
      'auth.token-expired',
      {
        text: /lifetime validation failed|(?:access )?token (?:has |is )?(?:expired|not yet valid)|token[^.]{0,20}expired|invalidauthenticationtoken|authenticationexpired|compacttoken parsing failed|jwt is not well formed|expiredauthenticationtoken/i,
      },
      { others: ['auth.token-scope'], apart: 'token-or-consent' },
    ],
    [
      'auth.token-scope',
      {
        text: /nopermissionsinaccesstoken|authorization_requestdenied|insufficient privileges|insufficientpermissions?|insufficient authentication scopes|access_token_scope_insufficient|invalid ?audience|audience validation failed|mail\.send[^.]{0,60}(?:missing|required|not)|missing (?:scope|permission|role)|erroraccessdenied|access is denied\. check credentials|accesstokendenied/i,
      },
      policy,
    ],
    [
      'graph.no-mailbox',
      {
        text: /request_resourcenotfound|resource '[^']{1,200}' does not exist or one of its queried|resourcenotfound|erroritemnotfound/i,
      },
    ],
    [
      'sender.not-permitted',
      { text: /errorsubmission\w*denied|user account which was used to submit this request does not/i },
    ],
    ['limit.rate', { text: /userratelimitexceeded|quotaexceeded\.\w{0,20}request/i }],
  ]),
];
