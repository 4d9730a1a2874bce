import type { FindingCode } from '../../findings/finding-code.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import { ewsCodeOf } from './ews-code-of.ts';

/** What is wrong with the mailbox alone: the sign-in was taken, and the step about the sender tells the rest. */
const ofMailbox: readonly FindingCode[] = [
  'sender.impersonation-denied',
  'sender.not-permitted',
  'sender.account-blocked',
  'sender.mailbox-full',
  'graph.no-mailbox',
  'graph.access-policy',
];

/** Whether Exchange knew who asked. Without a mailbox to act for, a token of an application gets as far as being asked for one. */
export function ewsIsSignedIn(answer: EwsAnswer): boolean {
  const { status, code } = answer;
  if (code === null || status === 401 || status === 403) return false;
  return code === 'NoError' || code === 'ErrorImpersonationRequired' || ofMailbox.includes(ewsCodeOf(answer));
}
