import type { Refusal } from '../../findings/refusal.ts';

/** A reply on one line, `550 5.7.60 SMTP; Client …`, for looking signs up in. */
export function replyWords({ code, lines }: Refusal): string {
  return `${code} ${lines.slice(0, 20).join(' ')}`.slice(0, 4_000);
}
