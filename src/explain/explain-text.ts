import { harmless } from '../border/harmless.ts';
import { classifyText } from '../classify/classify-text.ts';
import { entries } from './entries/index.ts';
import type { Explanation } from './explanation.ts';
import { replyParts } from './registry/reply-parts.ts';
import { renderRich, type Speech } from './render-rich.ts';
import { replyLines } from './reply-lines.ts';

/**
 * Explains a reply, an error message or a log line that somebody pasted. Nothing was tried, so there is no cause. Code
 * `unknown` where nobody knows the message; the numbers of a reply in it are explained all the same.
 */
export function explainText(message: string, speech: Speech): Explanation {
  const { code, reply } = classifyText(message);
  const entry = entries[code];
  const words = entry.words[speech.locale];
  const ask = words.ask?.(null) ?? null;
  return {
    code,
    severity: entry.severity,
    points: entry.points,
    title: words.title,
    meaning: renderRich(words.meaning, speech),
    cause: null,
    advice: words.advice(null).map(({ text, lowersSecurity }) => ({
      spans: renderRich(text, speech),
      lowersSecurity: lowersSecurity ?? false,
    })),
    ask: ask === null ? null : { whom: renderRich(ask.whom, speech), sentence: renderRich(ask.sentence, speech) },
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
