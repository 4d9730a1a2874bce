import { finding } from '../../findings/finding.ts';
import type { Refusal } from '../../findings/refusal.ts';
import { lookForMail } from '../arrival/look-for-mail.ts';
import { blindCopiesOf } from '../blind-copies-of.ts';
import type { TestMail } from '../compose-test-mail.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { isTestDummy } from '../is-test-dummy.ts';
import { placeOf } from '../place-of.ts';
import { prepareTestMail } from '../prepare-test-mail.ts';
import { recipientsOf } from '../recipients-of.ts';
import type { Envelope } from '../say-envelope.ts';
import { sendersToTry } from '../senders-to-try.ts';
import type { SkipReason } from '../skip-reason.ts';
import { defineStep, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';
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
  readonly hand: (mail: TestMail, envelope: Envelope, context: StepContext) => AsyncGenerator<StepEvent, HandedOver>;
}

/**
 * Hands a test mail to the web service that takes the system's mail, only on the user's word: addressed, signed and looked for
 * as by SMTP.
 */
export function webDelivery({ unready, hand }: WebDelivery): Step {
  return defineStep({
    id: 'delivery',
    needs: ['port', 'encryption', 'certificate', 'sender'],
    wants: ['credentials', 'redirect'],
    uses: ['senderName', 'subjectPrefix', 'bccSender'],
    async *run(context) {
      const { settings, options, vocabulary, blocked, knowledge } = context;
      if (!options.send) return { skipped: { why: 'not-asked-to-send' } };
      const obstacle = unready(context);
      if (obstacle !== null) return { skipped: obstacle };
      const { addresses: recipients, reason } = recipientsOf(context);
      if (reason !== null) return { skipped: reason };
      const [sender] = sendersToTry(settings);
      // What cannot be delivered comes back to the sender.
      if (isTestDummy(sender.address)) return { skipped: { why: 'test-dummy' } };
      if (settings.values.redirect?.value === true && blocked.includes('redirect')) {
        return { skipped: { why: 'needs', step: 'redirect' } };
      }

      const envelope = { sender, recipients, blindCopies: blindCopiesOf(context, sender.address, recipients) };
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
