import type { Dialogue } from '../mail/dialogue.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { WireFailure } from '../mail/wire-failure.ts';

/** Takes an envelope back (RSET). A server that fails here has answered everything that was asked. */
export async function* takeBack(dialogue: Dialogue): AsyncGenerator<WireEvent, void> {
  if (!dialogue.isOpen) return;
  try {
    yield* dialogue.say('RSET', { stage: 'rcpt' });
  } catch (error) {
    if (!(error instanceof WireFailure) || error.kind === 'aborted') throw error;
  }
}
