import type { Dialogue } from '../../mail/dialogue.ts';
import type { WireEvent } from '../../mail/wire-event.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import { openSession } from '../open-session.ts';
import { readyToSend } from '../ready-to-send.ts';
import { recipientOf } from '../recipient-of.ts';
import { sayEnvelope } from '../say-envelope.ts';
import { sessionStageToSend } from '../session-stage-to-send.ts';
import { defineStep } from '../step.ts';

/**
 * Asks whether this sender may send to this recipient, without sending: MAIL FROM and RCPT TO, then RSET. Some servers
 * refuse a sender only after the message (Microsoft 365): only a test mail shows that.
 */
export const sender = defineStep({
  id: 'sender',
  needs: ['port', 'encryption', 'certificate', 'credentials'],
  uses: ['sender'],
  async *run(context) {
    const reason = readyToSend(context);
    if (reason !== null) return { skipped: reason };
    const recipient = recipientOf(context);
    const address = context.settings.values.sender?.value ?? '';
    if (recipient === null) return { skipped: { why: 'no-recipient' } };
    const dialogue = yield* openSession(context, sessionStageToSend(context.knowledge));
    const { mailFrom, rcptTo } = yield* sayEnvelope(dialogue, address, recipient, context);
    if (mailFrom !== null && dialogue.isOpen) yield* reset(dialogue);
    yield { type: 'facts', step: 'sender', facts: { sender: address, recipient, mailFrom, rcptTo } };
    return 'done';
  },
});

/** Takes the envelope back. A server that fails here has answered everything that was asked. */
async function* reset(dialogue: Dialogue): AsyncGenerator<WireEvent, void> {
  try {
    yield* dialogue.say('RSET', { stage: 'rcpt' });
  } catch (error) {
    if (!(error instanceof WireFailure) || error.kind === 'aborted') throw error;
  }
}
