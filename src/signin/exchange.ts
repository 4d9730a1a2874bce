import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';

/** What the transcript shows in place of a secret. */
export const masked = '•••';

/** Text as SASL sends it: UTF-8 in base64. */
export function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Says a line of a sign-in; what is secret in it is not shown. */
export function sayAuth(dialogue: Dialogue, line: string, shown: string): AsyncGenerator<WireEvent, Reply> {
  return dialogue.say(line, { stage: 'auth', shown });
}

/** Gives the sign-in up where the server goes on asking although everything has been said (RFC 4954 section 4). */
export async function* endExchange(dialogue: Dialogue, reply: Reply): AsyncGenerator<WireEvent, Reply> {
  return reply.code === 334 ? yield* sayAuth(dialogue, '*', '*') : reply;
}
