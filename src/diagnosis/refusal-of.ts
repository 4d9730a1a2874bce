import type { Refusal } from '../findings/refusal.ts';
import type { Reply } from '../mail/reply.ts';

/** Lines that are kept as evidence: a hostile reply has ten thousand. */
const kept = 100;

/** A reply as evidence. `command` must not hold anything secret. */
export function refusalOf(command: string, reply: Reply): Refusal {
  return { command, code: reply.code, enhanced: reply.enhanced, lines: reply.lines.slice(0, kept) };
}
