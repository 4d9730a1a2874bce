import { classifyText } from '../../classify/classify-text.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import { isWebCode, type WebCode } from './service-refusal.ts';

/** Response codes of Exchange that the rules for pasted texts would take for something else here (Microsoft, "ResponseCode"). */
const byCode: Readonly<Record<string, WebCode>> = {
  ErrorAccessDenied: 'sender.impersonation-denied',
  ErrorImpersonationFailed: 'sender.impersonation-denied',
  ErrorMailboxStoreUnavailable: 'server.local-error',
  ErrorMailboxMoveInProgress: 'server.local-error',
  ErrorMailboxFailover: 'server.local-error',
  ErrorInternalServerError: 'server.local-error',
  ErrorInternalServerTransientError: 'server.local-error',
  ErrorADOperation: 'auth.backend-unavailable',
  ErrorADUnavailable: 'auth.backend-unavailable',
  ErrorInvalidServerVersion: 'ews.unavailable',
  ErrorProxyRequestNotAllowed: 'ews.unavailable',
  ErrorProxiedSubscriptionCallFailure: 'ews.unavailable',
};

/** What Exchange's own managed library knows as a locked account: no status of the registry. */
const accountLocked = 456;

/** The code that a refusal by Exchange Web Services comes to; a sign-in that was refused (401) is for others to judge. */
export function ewsCodeOf({ status, code, text }: Pick<EwsAnswer, 'status' | 'code' | 'text'>): WebCode {
  if (status === accountLocked) return 'auth.account-locked';
  if (status === 429) return 'limit.rate';
  if (code === null && status === 413) return 'limit.message-size';
  if (code === null && /not (?:contain )?enough scope|insufficient scope/i.test(text)) return 'auth.token-scope';
  // A policy of Microsoft Entra names itself in the words of a denied access.
  const { code: found } = classifyText(`${code ?? ''} ${text}`.trim());
  if (found === 'graph.access-policy') return found;
  const known = code === null ? undefined : byCode[code];
  if (known !== undefined) return known;
  // Without an answer of Exchange's own the way to it is closed, whatever words come with that.
  if (code === null) return 'ews.unavailable';
  return isWebCode(found) ? found : 'unknown';
}
