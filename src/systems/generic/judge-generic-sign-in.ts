import { judgeClientSecret } from '../judge-client-secret.ts';
import { judgeFreeText } from '../judge-free-text.ts';
import { judgeSignIn } from '../judge-sign-in.ts';
import type { Judgement } from '../judgement.ts';
import { genericSignIns } from './generic-sign-ins.ts';

/** How the generic profile signs in, and what it needs for that. */
export function judgeGenericSignIn(judgement: Judgement): void {
  const text = judgement.text('signInKind');
  const word = text?.toLowerCase() ?? '';
  const kind = Object.hasOwn(genericSignIns, word) ? genericSignIns[word] : undefined;
  if (kind !== undefined) judgement.accept('signInKind', kind);
  else if (text !== null) judgement.reject('signInKind', Object.keys(genericSignIns).join(', '));
  switch (kind) {
    case 'oauth':
      judgeApplication(judgement);
      break;
    case 'none':
    case 'windows':
    case 'ntlm':
      break;
    default:
      judgeSignIn(judgement);
  }
}

/** The mailbox, and the application that gets tokens for it. */
function judgeApplication(judgement: Judgement): void {
  for (const key of ['user', 'tenantId', 'clientId'] as const) {
    if (judgement.text(key) === null) judgement.missing(key);
    else judgeFreeText(judgement, key);
  }
  judgeClientSecret(judgement);
}
