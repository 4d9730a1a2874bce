import { finding } from '../../findings/finding.ts';
import { composeTestMail } from '../compose-test-mail.ts';
import { judgeReply } from '../judge-reply.ts';
import { openSession } from '../open-session.ts';
import { placeOf } from '../place-of.ts';
import { readyToSend } from '../ready-to-send.ts';
import { recipientOf } from '../recipient-of.ts';
import { refusalOf } from '../refusal-of.ts';
import { report } from '../report.ts';
import { sayEnvelope } from '../say-envelope.ts';
import { sessionStageToSend } from '../session-stage-to-send.ts';
import { defineStep } from '../step.ts';

/** Hands a test mail to the server, only on the user's word. "Accepted" is not "arrived": the finding says so. */
export const delivery = defineStep({
  id: 'delivery',
  needs: ['port', 'encryption', 'certificate', 'credentials', 'sender'],
  uses: ['senderName', 'subjectPrefix'],
  async *run(context) {
    const { settings, options, world, vocabulary } = context;
    if (!options.send) return { skipped: { why: 'not-asked-to-send' } };
    const reason = readyToSend(context);
    if (reason !== null) return { skipped: reason };
    const recipient = recipientOf(context);
    if (recipient === null) return { skipped: { why: 'no-recipient' } };

    const mail = await composeTestMail(settings, recipient, world.today());
    const facts = { recipient, subject: mail.subject, messageId: mail.messageId };
    const dialogue = yield* openSession(context, sessionStageToSend(context.knowledge));
    const { accepted } = yield* sayEnvelope(dialogue, settings.values.sender?.value ?? '', recipient, context);
    if (!accepted) {
      yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: null } };
      return 'done';
    }
    const go = yield* dialogue.say('DATA', { stage: 'data' });
    yield* report(judgeReply(go, go.code === 354, { stage: 'data', command: 'DATA' }, context));
    if (go.code !== 354) {
      yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: refusalOf('DATA', go) } };
      return 'done';
    }
    const reply = yield* dialogue.data(mail.bytes);
    const refusal = refusalOf('message', reply);
    yield* report(judgeReply(reply, reply.code === 250, { stage: 'message', command: 'message' }, context));
    yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: refusal } };
    if (reply.code !== 250) return 'done';
    const sent = { ...placeOf(context), recipient, reply: refusal, messageId: mail.messageId };
    yield { type: 'finding', finding: finding('delivery.accepted', sent) };
    if (vocabulary.service !== null) {
      yield { type: 'finding', finding: finding('config.restart-needed', { service: vocabulary.service }) };
    }
    return 'done';
  },
});
