import { classifyText } from '../../classify/classify-text.ts';
import type { GraphReply } from '../../web/ask-graph.ts';
import type { GraphPermissions } from './graph-permissions.ts';
import { isWebCode, type WebCode } from './service-refusal.ts';

/** Graph's own codes whose meaning does not depend on what was asked (Microsoft, "Microsoft Graph error responses"). */
const byError: Readonly<Record<string, WebCode>> = {
  Authorization_RequestDenied: 'oauth.admin-consent-missing',
  ErrorSendAsDenied: 'sender.not-permitted',
  ErrorSendOnBehalfOfDenied: 'sender.not-permitted',
  Request_ResourceNotFound: 'graph.no-mailbox',
  ResourceNotFound: 'graph.no-mailbox',
  ErrorInvalidUser: 'graph.no-mailbox',
  MailboxNotEnabledForRESTAPI: 'graph.no-mailbox',
  MailboxNotSupportedForRESTAPI: 'graph.no-mailbox',
};

const byStatus: Readonly<Record<number, WebCode>> = {
  401: 'auth.token-expired',
  403: 'graph.access-policy',
  404: 'graph.no-mailbox',
  413: 'limit.message-size',
  429: 'limit.rate',
};

/**
 * What Graph's refusal means. The same code stands for a permission that is missing and for a policy that forbids this
 * mailbox: what the token carries tells them apart.
 */
export function codeOfGraphRefusal({ status, error, text }: GraphReply, { maySend }: GraphPermissions): WebCode {
  if (status === 413 || status === 429) return byStatus[status] ?? 'unknown';
  // Whoever answers without Graph's form of an error is not Graph, or not working.
  if (error === null || status >= 500) return 'graph.unavailable';
  const { code } = classifyText(`${error}: ${text}`);
  if (code === 'graph.access-policy') return code;
  if (error === 'ErrorAccessDenied') return maySend === false ? 'oauth.admin-consent-missing' : 'graph.access-policy';
  const known = byError[error];
  if (known !== undefined) return known;
  return isWebCode(code) && code !== 'unknown' ? code : (byStatus[status] ?? 'unknown');
}
