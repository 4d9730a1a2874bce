import { createItem } from '../../web/ews-request.ts';
import { aboutRedirect } from '../about-redirect.ts';
import { askExchange, exchangeAccount, exchangeOf } from './ews-ask-exchange.ts';
import { ewsEvidence, ewsRefusal } from './ews-refusal.ts';
import { notReady } from './ews-sender.ts';
import { webDelivery } from './web-delivery.ts';

/** Hands a test mail to Exchange with CreateItem. */
export const ewsDelivery = webDelivery({
  unready(context) {
    const { knowledge } = context;
    const isOpen = exchangeOf(knowledge) !== null && exchangeAccount(knowledge) !== null;
    return notReady(context) ?? (isOpen ? null : { why: 'needs', step: 'credentials' });
  },
  needsSignIn: true,
  async *hand(mail, { sender, recipients, blindCopies = [] }, context) {
    const { knowledge, settings } = context;
    const service = exchangeOf(knowledge);
    const account = exchangeAccount(knowledge);
    if (service === null || account === null) throw new Error('nobody hands a mail over without a sign-in');
    const acting = account.scheme === 'Bearer';
    const request = createItem({ bytes: mail.bytes, blindCopies }, acting ? sender.address : null);
    const { answer } = yield* askExchange(service, request, account, context);
    const accepted = answer.code === 'NoError';
    if (!accepted) {
      const parties = { stage: 'message', sender: sender.address, recipient: recipients.join(', ') } as const;
      const found = ewsRefusal(request.operation, answer, parties, service, context);
      const redirected = settings.values.redirect?.value === true;
      yield { type: 'finding', finding: redirected ? (aboutRedirect(found) ?? found) : found };
    }
    return { reply: ewsEvidence(request.operation, answer), accepted };
  },
});
