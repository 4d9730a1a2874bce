import { passwordDoubt } from '../settings/password-doubt.ts';
import { isSecretId } from './is-secret-id.ts';
import type { Judgement } from './judgement.ts';

/** The client secret of an app registration in Microsoft Entra ID. */
export function judgeClientSecret(judgement: Judgement): void {
  const secret = judgement.secret('clientSecret');
  if (secret === null) {
    judgement.missing('clientSecret');
    return;
  }
  const unquoted = judgement.from('clientSecret') === 'file' && !judgement.quoted('clientSecret');
  const doubt = isSecretId(secret) ? 'secret-id' : passwordDoubt(secret, unquoted);
  if (doubt !== null) judgement.suspect('clientSecret', doubt);
  judgement.accept('clientSecret', secret);
}
