import { expect, test } from 'vitest';
import { ewsCodeOf } from '../../../src/diagnosis/services/ews-code-of.ts';

/** Response codes and words of Microsoft's "ResponseCode", statuses of what stands in front of Exchange. */
test.for([
  [
    500,
    'ErrorImpersonateUserDenied',
    'The account does not have permission to impersonate.',
    'sender.impersonation-denied',
  ],
  [500, 'ErrorImpersonationDenied', 'The account cannot impersonate.', 'sender.impersonation-denied'],
  [200, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.', 'sender.impersonation-denied'],
  [
    ...([200, 'ErrorAccessDenied'] as const),
    'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
    'graph.access-policy',
  ],
  [500, 'ErrorNonExistentMailbox', 'The SMTP address has no mailbox associated with it.', 'graph.no-mailbox'],
  [200, 'ErrorMissingEmailAddress', 'When making a request as an account without a mailbox …', 'graph.no-mailbox'],
  [
    200,
    'ErrorSendAsDenied',
    'The user account does not have the right to send mail on behalf.',
    'sender.not-permitted',
  ],
  [200, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.', 'limit.message-size'],
  [200, 'ErrorQuotaExceeded', 'The mailbox quota is exceeded.', 'sender.mailbox-full'],
  [500, 'ErrorServerBusy', 'The server cannot service this request right now.', 'limit.rate'],
  [200, 'ErrorInvalidRecipients', 'At least one recipient is not valid.', 'recipient.syntax'],
  [200, 'ErrorMessageSubmissionBlocked', 'Submission is blocked.', 'sender.account-blocked'],
  [500, 'ErrorExceededConnectionCount', 'You have exceeded the available connections.', 'limit.concurrent-connections'],
  [500, 'ErrorInternalServerError', 'An internal server error occurred.', 'server.local-error'],
  [500, 'ErrorMailboxStoreUnavailable', 'The mailbox database is unavailable.', 'server.local-error'],
  [500, 'ErrorADUnavailable', 'Active Directory is unavailable.', 'auth.backend-unavailable'],
  [500, 'ErrorInvalidServerVersion', 'The specified server version is invalid.', 'ews.unavailable'],
  [500, 'ErrorSomethingNew', 'Nobody knows this one yet.', 'unknown'],
  [403, null, 'EWS is disabled for this organization.', 'ews.unavailable'],
  [403, null, 'The token contains not enough scope to make this call.', 'auth.token-scope'],
  [404, null, 'File or directory not found.', 'ews.unavailable'],
  [413, null, '', 'limit.message-size'],
  [429, null, '', 'limit.rate'],
  [456, null, 'The account is locked.', 'auth.account-locked'],
  [503, null, 'The service is unavailable.', 'ews.unavailable'],
  [200, null, 'Sign in with your password: access denied', 'ews.unavailable'],
] as const)('%s %s “%s” is %s', ([status, code, text, expected]) => {
  expect(ewsCodeOf({ status, code, text })).toBe(expected);
});
