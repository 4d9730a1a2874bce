import { passwordDoubt } from '../settings/password-doubt.ts';
import { judgeFreeText } from './judge-free-text.ts';
import type { Judgement } from './judgement.ts';

/** User and password: both or neither. Without both, mail is sent without signing in. */
export function judgeSignIn(judgement: Judgement): void {
  const user = judgement.text('user');
  const password = judgement.secret('password');
  judgeFreeText(judgement, 'user');
  if (password !== null) {
    const doubt = passwordDoubt(password, judgement.from('password') === 'file' && !judgement.quoted('password'));
    if (doubt !== null) judgement.suspect('password', doubt);
    judgement.accept('password', password);
  }
  if (user !== null && password === null) judgement.missing('password');
  if (user === null && password !== null) judgement.missing('user');
}
