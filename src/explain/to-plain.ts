import type { Spans } from './explanation.ts';

/** Spans as one string, without their styles. */
export function toPlain(spans: Spans): string {
  return spans.map(({ text }) => text).join('');
}
