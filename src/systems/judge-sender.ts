import { isAddress } from './is-address.ts';
import type { Judgement } from './judgement.ts';

/** The sender, as it goes into MAIL FROM. */
export function judgeSender(judgement: Judgement): void {
  const text = judgement.text('sender');
  if (text === null) judgement.missing('sender');
  else if (isAddress(text)) judgement.accept('sender', text);
  else judgement.reject('sender', 'name@example.com');
}
