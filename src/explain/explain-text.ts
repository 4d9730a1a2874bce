import { harmless } from '../border/harmless.ts';
import { classifyText } from '../classify/classify-text.ts';
import { explainCode } from './explain-code.ts';
import type { Explanation } from './explanation.ts';
import { replyParts } from './registry/reply-parts.ts';
import type { Speech } from './render-rich.ts';
import { replyLines } from './reply-lines.ts';

/**
 * Explains a reply, an error message or a log line that somebody pasted. Nothing was tried, so there is no cause. Code
 * `unknown` where nobody knows the message; the numbers of a reply in it are explained all the same.
 */
export function explainText(message: string, speech: Speech): Explanation {
  const { code, reply } = classifyText(message);
  return {
    ...explainCode(code, speech),
    replyLines: reply === null ? [] : shownLines(reply),
    replyParts: reply === null ? [] : replyParts(reply.code, reply.enhanced, speech.locale),
  };
}

function shownLines({ code, enhanced, text }: { code: number | null; enhanced: string | null; text: string }) {
  const lines = text.trim().split(/\r?\n/);
  if (code === null) return lines.slice(0, 20).map((line) => harmless(`${enhanced} ${line.slice(0, 400)}`));
  return replyLines(
    code,
    enhanced === null ? lines : lines.map((line, index) => (index === 0 ? `${enhanced} ${line}` : line)),
  );
}
