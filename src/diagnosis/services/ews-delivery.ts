import { finding } from '../../findings/finding.ts';
import { createItem } from '../../web/ews-request.ts';
import { aboutRedirect } from '../about-redirect.ts';
import { lookForMail } from '../arrival/look-for-mail.ts';
import { blindCopiesOf } from '../blind-copies-of.ts';
import { isTestDummy } from '../is-test-dummy.ts';
import { placeOf } from '../place-of.ts';
import { prepareTestMail } from '../prepare-test-mail.ts';
import { recipientsOf } from '../recipients-of.ts';
import { sendersToTry } from '../senders-to-try.ts';
import { defineStep } from '../step.ts';
import { askExchange, exchangeAccount, exchangeOf } from './ews-ask-exchange.ts';
import { ewsEvidence, ewsRefusal } from './ews-refusal.ts';
import { notReady } from './ews-sender.ts';
import { serviceContext } from './service-context.ts';
import { withService } from './with-service.ts';

/** Hands a test mail to Exchange with CreateItem, only on the user's word. */
export const ewsDelivery = defineStep({
  id: 'delivery',
  needs: ['port', 'encryption', 'certificate', 'credentials', 'sender'],
  wants: ['redirect'],
  uses: ['senderName', 'subjectPrefix', 'bccSender'],
  async *run(context) {
    const { settings, options, knowledge, vocabulary, blocked } = context;
    if (!options.send) return { skipped: { why: 'not-asked-to-send' } };
    const unready = notReady(context);
    if (unready !== null) return { skipped: unready };
    const { addresses: recipients, reason } = recipientsOf(context);
    if (reason !== null) return { skipped: reason };
    const [sender] = sendersToTry(settings);
    // What cannot be delivered comes back to the sender.
    if (isTestDummy(sender.address)) return { skipped: { why: 'test-dummy' } };
    const redirected = settings.values.redirect?.value === true;
    const [step] = blocked;
    if (redirected && step !== undefined) return { skipped: { why: 'needs', step } };
    const service = exchangeOf(knowledge);
    const account = exchangeAccount(knowledge);
    if (service === null || account === null) return { skipped: { why: 'needs', step: 'credentials' } };

    const blindCopies = blindCopiesOf(context, sender.address, recipients);
    const { mail, signed, problem } = await prepareTestMail(context, { sender, recipients, blindCopies });
    const recipient = recipients.join(', ');
    const headers = {
      ...{ recipient, subject: mail.subject, messageId: mail.messageId },
      ...(signed === null ? {} : { signed }),
    };
    if (problem !== null) {
      yield { type: 'finding', finding: problem };
      yield { type: 'facts', step: 'delivery', facts: { ...headers, reply: null } };
      return 'done';
    }
    const acting = account.scheme === 'Bearer';
    return yield* withService(service, context, async function* () {
      const request = createItem({ bytes: mail.bytes, blindCopies }, acting ? sender.address : null);
      const { answer } = yield* askExchange(service, request, account, context);
      const reply = ewsEvidence(request.operation, answer);
      const facts = { ...headers, reply };
      yield { type: 'facts', step: 'delivery', facts };
      if (answer.code !== 'NoError') {
        const parties = { stage: 'message', sender: sender.address, recipient } as const;
        const found = ewsRefusal(request.operation, answer, parties, service, context);
        yield { type: 'finding', finding: redirected ? (aboutRedirect(found) ?? found) : found };
        return 'done';
      }
      const sent = { ...placeOf(serviceContext(service, context)), recipient, reply, messageId: mail.messageId };
      yield { type: 'finding', finding: finding('delivery.accepted', sent) };
      if (vocabulary.service !== null) {
        yield { type: 'finding', finding: finding('config.restart-needed', { service: vocabulary.service }) };
      }
      if (options.mailbox === undefined) return 'done';
      const sought = { messageId: mail.messageId, sender: sender.address, recipient };
      const arrival = yield* lookForMail(context, options.mailbox, sought);
      if (arrival !== null) yield { type: 'facts', step: 'delivery', facts: { ...facts, arrival } };
      return 'done';
    });
  },
});
