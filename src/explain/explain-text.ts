import { harmless } from '../border/harmless.ts';
import { classifyText, type TextContext } from '../classify/classify-text.ts';
import { entries } from './entries/index.ts';
import { explainCode } from './explain-code.ts';
import type { Explanation } from './explanation.ts';
import { providerAt } from './providers/provider-at.ts';
import { replyParts } from './registry/reply-parts.ts';
import { renderRich, type Speech } from './render-rich.ts';
import { replyLines } from './reply-lines.ts';
import { tellingApartWords } from './telling-apart-words.ts';

/**
 * Explains a reply, an error message or a log line that somebody pasted. Nothing was tried, so there is no cause; where
 * the text leaves several open, the others and what tells them apart are given. Code `unknown` where nobody knows the
 * message; the numbers of a reply in it are explained all the same.
 */
export function explainText(message: string, speech: Speech, context: TextContext = {}): Explanation {
  const { locale } = speech;
  const { code, candidates, apart, reply, provider } = classifyText(message, context);
  return {
    ...explainCode(code, speech, context.provider ?? providerAt(null, message, provider), message),
    replyLines: reply === null ? [] : shownLines(reply),
    replyParts: reply === null ? [] : replyParts(reply.code, reply.enhanced, locale),
    candidates: candidates
      .filter((other) => other !== code)
      .map((other) => ({ code: other, title: entries[other].words[locale].title })),
    apart: apart === null ? null : renderRich(tellingApartWords[apart][locale], speech),
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
