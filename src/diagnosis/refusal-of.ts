import type { Refusal } from '../findings/refusal.ts';
import type { Reply } from '../mail/reply.ts';

/** A reply as evidence. `command` must not hold anything secret. */
export function refusalOf(command: string, reply: Reply): Refusal {
  return { command, code: reply.code, enhanced: reply.enhanced, lines: reply.lines };
}
