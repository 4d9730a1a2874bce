import type { Judgement } from './judgement.ts';

/** The settings that can hold any text. */
type FreeKey = 'user' | 'senderName' | 'subjectPrefix' | 'tenantId' | 'clientId';

/** A text that may hold anything: names only the doubts that hand editing leaves behind. Nothing given: nothing said. */
export function judgeFreeText(judgement: Judgement, key: FreeKey): void {
  const text = judgement.text(key);
  if (text === null) return;
  if (!judgement.quoted(key)) {
    if (/^"|"$|^'.*'$/.test(text)) judgement.suspect(key, 'stray-quotes');
    else if (/\s;|;$/.test(text)) judgement.suspect(key, 'semicolon');
    else if (/\s#\s/.test(text)) judgement.suspect(key, 'hash');
  }
  if (key === 'user' && text !== text.trim()) judgement.suspect(key, 'blanks');
  judgement.accept(key, text);
}
