import { harmless } from '../border/harmless.ts';
import { withoutCredentials } from '../border/without-credentials.ts';
import { explainCode, isFindingCode } from '../explain/explain-code.ts';
import { explainText } from '../explain/explain-text.ts';
import type { Explanation } from '../explain/explanation.ts';
import { maskLine } from '../explain/log/mask-line.ts';
import { toPlain } from '../explain/to-plain.ts';
import { explanationLines, titleLine } from '../report/explanation-lines.ts';
import { plainLine } from '../report/text-style.ts';
import type { CommandLine } from './command-line.ts';
import { inputLines } from './input-lines.ts';
import type { Surroundings } from './surroundings.ts';
import { textStyleOf } from './text-style-of.ts';

/** Longer lines are cut: no error message needs more, and a log may hold anything. */
const LONGEST = 10_000;
/** Characters of a message that stand above its explanation. */
const SHOWN = 300;
/** Kinds of messages whose explanation is remembered. */
const MOST_KNOWN = 5_000;

/** Explains a reply, an error message or a log line, or one message a line from standard input. Gives the exit code. */
export async function explain(line: CommandLine, around: Surroundings): Promise<number> {
  if (line.file !== null) {
    const { explainLog } = await import('./explain-log.ts');
    return explainLog(line.file, line, around);
  }
  const style = textStyleOf(line, around);
  const speech = { locale: line.locale, vocabulary: null };
  if (line.list) {
    const { listCodes } = await import('./list-codes.ts');
    around.stdout.write(listCodes(line.locale, line.json, style));
    return 0;
  }
  const explained = (message: string): string => {
    const words = isFindingCode(message)
      ? explainCode(message, speech)
      : explainText(message.slice(0, LONGEST), speech);
    if (line.json) return JSON.stringify(asJson(words));
    const lines = [titleLine(words, style), ...explanationLines(words, line.locale, style), ''];
    return lines.map((text) => plainLine(style, text)).join('\n');
  };
  // Lines of a log come again and again, but for times and names: each kind is explained once.
  const known = new Map<string, string>();
  const one = (message: string, isOneOfMany: boolean) => {
    const mask = maskLine(message);
    const text = known.get(mask) ?? explained(message);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(mask, text);
    const shown = line.json
      ? `{"message":${JSON.stringify(harmless(withoutCredentials(message)))},${text.slice(1)}`
      : text;
    // Several explanations in a row belong to nothing unless each says to what.
    const heading =
      isOneOfMany && !line.json ? `> ${plainLine(style, harmless(withoutCredentials(message.slice(0, SHOWN))))}\n` : '';
    around.stdout.write(`${heading}${shown}\n`);
  };
  if (line.operands.length > 0) {
    one(line.operands.join(' '), false);
    return 0;
  }
  for await (const { text } of inputLines(around.stdin, LONGEST)) if (text.trim() !== '') one(text, true);
  return 0;
}

/** All but the message itself. */
function asJson(words: Explanation): Record<string, unknown> {
  const parts = words.replyParts.map(({ part }) => part);
  const basic = parts.find((part) => !part.includes('.'));
  return {
    id: words.code,
    code: basic === undefined ? null : Number(basic),
    enhanced: parts.find((part) => part.includes('.')) ?? null,
    title: words.title,
    explanation: toPlain(words.meaning),
    advice: words.advice.map(({ spans }) => toPlain(spans)),
    candidates: words.candidates.map(({ code }) => code),
    apart: words.apart === null ? null : toPlain(words.apart),
  };
}
