import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import type { SettingKey } from '../settings/mail-settings.ts';

/** A run of text in one style; already in one language, in the system's words, and harmless for a terminal. */
export interface Span {
  readonly text: string;
  readonly style: 'text' | 'value' | 'setting' | 'literal';
}
export type Spans = readonly Span[];

/** One part of a reply with what it means: `550` – refused for good. */
export interface ReplyPart {
  readonly part: string;
  readonly means: string;
}

/** A finding in words, the same for screen, text and JSON. */
export interface Explanation {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly points: readonly SettingKey[];
  readonly title: string;
  readonly meaning: Spans;
  /** null where only a text was explained and nothing was tried. */
  readonly cause: Spans | null;
  readonly advice: readonly { readonly spans: Spans; readonly lowersSecurity: boolean }[];
  readonly ask: { readonly whom: Spans; readonly sentence: Spans } | null;
  /** Where the settings that it is about are changed, in the system's own words; empty where that is not known. */
  readonly places: readonly string[];
  /** The server's reply, one harmless line each with code in front; empty where there was none. */
  readonly replyLines: readonly string[];
  /** The reply taken apart: basic code, then enhanced code. */
  readonly replyParts: readonly ReplyPart[];
  /** What else a text can mean, the likeliest first; empty where it leaves nothing open, and for what was tried. */
  readonly candidates: readonly { readonly code: FindingCode; readonly title: string }[];
  /** The question that tells them from the first; null where there is none. */
  readonly apart: Spans | null;
}
