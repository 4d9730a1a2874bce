import type { TranscriptLine } from './transcript-line.ts';
import type { Wait } from './wait.ts';

/** What happens on the wire while something is under way: steps pass it on, so that the screen shows it live. */
export type WireEvent =
  | { readonly type: 'line'; readonly line: TranscriptLine }
  /** null: the wait is over. */
  | { readonly type: 'waiting'; readonly wait: Wait | null };
