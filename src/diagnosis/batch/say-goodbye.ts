import type { OpenSession } from '../run.ts';

/** Ends a conversation as the protocol wants it (RFC 5321 section 4.1.1.10); else servers log a lost connection. Never throws. */
export async function sayGoodbye({ dialogue }: OpenSession): Promise<void> {
  for await (const _ of dialogue.quit()) {
    // Nobody is told.
  }
}
