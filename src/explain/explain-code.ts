import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { entries } from './entries/index.ts';
import type { Entry } from './entry.ts';
import type { Explanation } from './explanation.ts';
import { forTrustStore } from './for-trust-store.ts';
import { providerAdvice, type WhoseHints } from './providers/provider-advice.ts';
import { renderRich, type Speech } from './render-rich.ts';

/** Whether a text is the code of a finding, such as `starttls.unsupported`. */
export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(entries, text);
}

/** All codes, in the order of the alphabet. */
export function findingCodes(): readonly FindingCode[] {
  return (Object.keys(entries) as FindingCode[]).sort();
}

/**
 * What a finding means in general, without a run: the page of its code.
 *
 * @param whose Whose special advice is wanted; by default that of all providers.
 * @param text The reply or message that it is about, for hints on certain replies; null: none is known.
 */
export function explainCode<Code extends FindingCode>(
  code: Code,
  speech: Speech,
  whose: WhoseHints = 'all',
  text: string | null = null,
): Explanation {
  const entry: Entry<Code> = entries[code];
  const { locale } = speech;
  const words = entry.words[locale];
  const args: FindingArgs[Code] | null = null;
  const ask = words.ask?.(args) ?? null;
  const said = forTrustStore(words.advice(args), speech.vocabulary);
  return {
    code,
    severity: entry.severity,
    points: entry.points,
    title: words.title,
    meaning: renderRich(words.meaning, speech),
    cause: null,
    advice: providerAdvice(said, { code, whose, text, locale }).map(({ text: rich, lowersSecurity }) => ({
      spans: renderRich(rich, speech),
      lowersSecurity: lowersSecurity ?? false,
    })),
    ask: ask === null ? null : { whom: renderRich(ask.whom, speech), sentence: renderRich(ask.sentence, speech) },
    places: [],
    replyLines: [],
    replyParts: [],
    candidates: [],
    apart: null,
  };
}
