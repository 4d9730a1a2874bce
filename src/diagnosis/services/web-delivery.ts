import { finding } from '../../findings/finding.ts';
import type { Refusal } from '../../findings/refusal.ts';
import { lookForMail } from '../arrival/look-for-mail.ts';
import type { TestMail } from '../compose-test-mail.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { envelopeOfTestMail } from '../envelope-of-test-mail.ts';
import { placeOf } from '../place-of.ts';
import { prepareTestMail } from '../prepare-test-mail.ts';
import type { Envelope } from '../say-envelope.ts';
import type { SkipReason } from '../skip-reason.ts';
import { defineStep, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepId } from '../step-id.ts';
import { serviceContext } from './service-context.ts';
import { withService } from './with-service.ts';

/** The service's last word on a mail; what a refusal means has been told. */
export interface HandedOver {
  readonly reply: Refusal;
  readonly accepted: boolean;
}

/** How one kind of service gets a mail. */
export interface WebDelivery {
  /** What keeps the mail from being handed over; null: nothing. */
  readonly unready: (context: StepContext) => SkipReason | null;
  /** Nothing can be handed over without a sign-in that passed; absent: a mail may show more than the token tells. */
  readonly needsSignIn?: true;
  readonly hand: (mail: TestMail, envelope: Envelope, context: StepContext) => AsyncGenerator<StepEvent, HandedOver>;
}

/**
 * Hands a test mail to the web service that takes the system's mail, only on the user's word: addressed, signed and looked for
 * as by SMTP.
 */
export function webDelivery({ unready, needsSignIn, hand }: WebDelivery): Step {
  const signIn: readonly StepId[] = ['credentials'];
  return defineStep({
    id: 'delivery',
    needs: ['port', 'encryption', 'certificate', ...(needsSignIn ? signIn : []), 'sender'],
    wants: [...(needsSignIn ? [] : signIn), 'redirect'],
    uses: ['senderName', 'subjectPrefix', 'bccSender'],
    async *run(context) {
      const { options, vocabulary, knowledge } = context;
      const test = envelopeOfTestMail(context, unready);
      if (test.envelope === null) return { skipped: test.reason };
      const { envelope } = test;
      const { sender, recipients } = envelope;
      const { mail, signed, problem } = await prepareTestMail(context, envelope);
      const recipient = recipients.join(', ');
      const facts = {
        ...{ recipient, subject: mail.subject, messageId: mail.messageId },
        ...(signed === null || signed === undefined ? {} : { signed }),
      };
      if (problem !== null) {
        yield { type: 'finding', finding: problem };
        yield { type: 'facts', step: 'delivery', facts: { ...facts, reply: null } };
        return 'done';
      }
      const [main] = knowledge.services;
      if (main === undefined) return { skipped: { why: 'needs', step: 'server' } };
      return yield* withService(main, context, async function* () {
        const { reply, accepted } = yield* hand(mail, envelope, context);
        yield { type: 'facts', step: 'delivery', facts: { ...facts, reply } };
        if (!accepted) return 'done';
        const place = placeOf(serviceContext(main, context));
        const sent = { ...place, recipient, reply, messageId: mail.messageId };
        yield { type: 'finding', finding: finding('delivery.accepted', sent) };
        if (vocabulary.service !== null) {
          yield { type: 'finding', finding: finding('config.restart-needed', { service: vocabulary.service }) };
        }
        if (options.mailbox !== undefined) {
          const sought = { messageId: mail.messageId, sender: sender.address, recipient };
          const arrival = yield* lookForMail(context, options.mailbox, sought);
          if (arrival !== null) yield { type: 'facts', step: 'delivery', facts: { ...facts, reply, arrival } };
        }
        return 'done';
      });
    },
  });
}
