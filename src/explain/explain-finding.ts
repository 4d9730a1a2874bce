import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Refusal } from '../findings/refusal.ts';
import { aboutItsSender } from './about-its-sender.ts';
import { entries } from './entries/index.ts';
import type { Entry } from './entry.ts';
import type { Explanation } from './explanation.ts';
import { forTrustStore } from './for-trust-store.ts';
import { inWordsOfExchange } from './in-words-of-exchange.ts';
import { isPossible } from './is-possible.ts';
import { findingSubject } from './providers/finding-subject.ts';
import { providerAdvice } from './providers/provider-advice.ts';
import { providerAt } from './providers/provider-at.ts';
import { replyParts } from './registry/reply-parts.ts';
import { renderRich, type Speech } from './render-rich.ts';
import { replyLines } from './reply-lines.ts';
import { settingPlaces } from './setting-places.ts';
import { titleOf } from './title-of.ts';

function replyOf(args: FindingArgs[FindingCode]): Refusal | null {
  return 'reply' in args ? args.reply : null;
}

/**
 * Says a finding in words: in one language, in the business system's own names, and harmless for a terminal. Screen,
 * text and JSON all show this.
 */
export function explainFinding<Code extends FindingCode>(
  finding: { readonly code: Code; readonly args: FindingArgs[Code] },
  spoken: Speech,
): Explanation {
  const speech = aboutItsSender(finding.args, inWordsOfExchange(spoken));
  const entry: Entry<Code> = entries[finding.code];
  const { locale } = speech;
  const words = entry.words[locale];
  const subject = findingSubject(finding.args);
  const whose = providerAt(subject.host, subject.words);
  const points = entry.pointsOf?.(finding.args) ?? entry.points;
  const ask = words.ask?.(finding.args) ?? null;
  const reply = replyOf(finding.args);
  const said = forTrustStore(words.advice(finding.args), speech.vocabulary);
  const advice = providerAdvice(said, { code: finding.code, whose, text: subject.text, locale });
  const possible = advice.filter(({ text }) => isPossible(text, speech.vocabulary));
  return {
    code: finding.code,
    severity: entry.severity,
    points,
    title: titleOf(finding, locale),
    meaning: renderRich(words.meaning, speech),
    cause: renderRich(words.cause(finding.args), speech),
    advice: (possible.length === 0 ? advice : possible).map(({ text, lowersSecurity }) => ({
      spans: renderRich(text, speech),
      lowersSecurity: lowersSecurity ?? false,
    })),
    ask: ask === null ? null : { whom: renderRich(ask.whom, speech), sentence: renderRich(ask.sentence, speech) },
    places: settingPlaces(finding.args, points, speech),
    replyLines: reply === null ? [] : replyLines(reply.code, reply.lines),
    replyParts: reply === null || reply.http === true ? [] : replyParts(reply.code, reply.enhanced, locale),
    candidates: [],
    apart: null,
  };
}
