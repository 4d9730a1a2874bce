import { finding } from '../../findings/finding.ts';
import { aboutRedirect } from '../about-redirect.ts';
import { lookForMail } from '../arrival/look-for-mail.ts';
import { envelopeOfTestMail } from '../envelope-of-test-mail.ts';
import { openSession } from '../open-session.ts';
import { placeOf } from '../place-of.ts';
import { prepareTestMail } from '../prepare-test-mail.ts';
import { readyToSend } from '../ready-to-send.ts';
import { sayEnvelope } from '../say-envelope.ts';
import { sayMessage } from '../say-message.ts';
import { sessionStageToSend } from '../session-stage-to-send.ts';
import { defineStep } from '../step.ts';

/** Hands a test mail to the server, only on the user's word. "Accepted" is not "arrived": the finding says so. */
export const delivery = defineStep({
  id: 'delivery',
  needs: ['port', 'encryption', 'certificate', 'credentials', 'sender'],
  wants: ['redirect'],
  uses: ['senderName', 'subjectPrefix', 'bccSender'],
  async *run(context) {
    const { options, vocabulary } = context;
    const test = envelopeOfTestMail(context, readyToSend);
    if (test.envelope === null) return { skipped: test.reason };
    const { envelope, redirected } = test;
    const { sender, recipients } = envelope;
    const { mail, signed, problem } = await prepareTestMail(context, envelope);
    const recipient = recipients.join(', ');
    const headers = { recipient, subject: mail.subject, messageId: mail.messageId };
    if (problem !== null) {
      yield { type: 'finding', finding: problem };
      yield { type: 'facts', step: 'delivery', facts: { ...headers, reply: null } };
      return 'done';
    }
    const dialogue = yield* openSession(context, sessionStageToSend(context.knowledge));
    const { accepted, blindCopies } = yield* sayEnvelope(dialogue, envelope, context, (found) =>
      redirected ? (aboutRedirect(found) ?? found) : found,
    );
    const facts = {
      ...headers,
      ...(blindCopies.length === 0 ? {} : { blindCopies }),
      ...(signed === null ? {} : { signed }),
    };
    if (!accepted) {
      yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: null } };
      return 'done';
    }
    const said = yield* sayMessage(dialogue, envelope, mail, context);
    yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: said.reply } };
    if (!said.accepted) return 'done';
    const sent = { ...placeOf(context), recipient, reply: said.reply, messageId: mail.messageId };
    yield { type: 'finding', finding: finding('delivery.accepted', sent) };
    if (vocabulary.service !== null) {
      yield { type: 'finding', finding: finding('config.restart-needed', { service: vocabulary.service }) };
    }
    if (options.mailbox !== undefined) {
      const sought = { messageId: mail.messageId, sender: sender.address, recipient };
      const arrival = yield* lookForMail(context, options.mailbox, sought);
      if (arrival !== null) {
        yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: said.reply, arrival } };
      }
    }
    return 'done';
  },
});
