import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { entries } from './entries/index.ts';
import type { Entry } from './entry.ts';
import type { Explanation } from './explanation.ts';
import { renderRich, type Speech } from './render-rich.ts';

/** Whether a text is the code of a finding, such as `starttls.unsupported`. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(entries, text);
}

/** All codes, in the order of the alphabet. */
export function findingCodes(): readonly FindingCode[] {
  return (Object.keys(entries) as FindingCode[]).sort();
}

/** What a finding means in general, without a run: the page of its code. */
export function explainCode<Code extends FindingCode>(code: Code, speech: Speech): Explanation {
  const entry: Entry<Code> = entries[code];
  const words = entry.words[speech.locale];
  const args: FindingArgs[Code] | null = null;
  const ask = words.ask?.(args) ?? null;
  return {
    code,
    severity: entry.severity,
    points: entry.points,
    title: words.title,
    meaning: renderRich(words.meaning, speech),
    cause: null,
    advice: words.advice(args).map(({ text, lowersSecurity }) => ({
      spans: renderRich(text, speech),
      lowersSecurity: lowersSecurity ?? false,
    })),
    ask: ask === null ? null : { whom: renderRich(ask.whom, speech), sentence: renderRich(ask.sentence, speech) },
    places: [],
    replyLines: [],
    replyParts: [],
  };
}
