import { getFolder } from '../../web/ews-request.ts';
import { askDomain } from '../domain/ask-domain.ts';
import { recipientsOf } from '../recipients-of.ts';
import { report } from '../report.ts';
import { sendersToTry } from '../senders-to-try.ts';
import type { SkipReason } from '../skip-reason.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';
import { untried } from '../try-sender.ts';
import { askExchange, exchangeAccount, exchangeOf } from './ews-ask-exchange.ts';
import { ewsEvidence, ewsRefusal } from './ews-refusal.ts';
import { serviceContext } from './service-context.ts';
import { withService } from './with-service.ts';

/**
 * Asks whether the mailbox that the mail would leave can be opened: with a token that of the sender, for which the
 * application acts, else that of the account. Whether the account may send as another address Exchange tells only when a
 * mail is sent.
 */
export const ewsSender = defineStep({
  id: 'sender',
  needs: ['port', 'encryption', 'certificate', 'credentials'],
  uses: ['sender'],
  async *run(context) {
    const { knowledge, settings } = context;
    Object.assign(knowledge, { told: new Set(), envelope: null });
    const unready = notReady(context);
    if (unready !== null) return { skipped: unready };
    const service = exchangeOf(knowledge);
    const account = exchangeAccount(knowledge);
    if (service === null || account === null) return { skipped: { why: 'needs', step: 'credentials' } };
    const [used] = sendersToTry(settings);
    const acting = account.scheme === 'Bearer';
    const { addresses } = recipientsOf(context);
    return yield* withService(service, context, async function* () {
      // Asked beside Exchange.
      const inquiry = askDomain(serviceContext(service, context), used.address, addresses);
      try {
        const request = getFolder('sentitems', acting ? used.address : null);
        const { answer } = yield* askExchange(service, request, account, context);
        const isFine = answer.code === 'NoError';
        const reply = ewsEvidence(request.operation, answer);
        const mailFrom = isFine ? reply : null;
        const facts: StepFacts['sender'] = {
          ...{ sender: used.address, recipient: addresses[0] ?? null, mailFrom, rcptTo: null },
          // What Exchange says to a sender beside the mailbox's own only a mail would show.
          matrix: [{ ...untried(used, null), mailFrom }],
          exchange: {
            mailbox: acting ? used.address : account.user,
            acting,
            reply,
            sendsAs: acting || isSame(account.user, used.address) ? null : used.address,
          },
        };
        yield { type: 'facts', step: 'sender', facts };
        if (!isFine) {
          const parties = { stage: 'auth', sender: acting ? used.address : account.user } as const;
          yield { type: 'finding', finding: ewsRefusal(request.operation, answer, parties, service, context) };
        }
        if (inquiry !== null) {
          const { facts: domain, findings } = yield* inquiry.conclude();
          yield { type: 'facts', step: 'sender', facts: domain === null ? facts : { ...facts, domain } };
          yield* report(findings);
        }
        return 'done';
      } finally {
        inquiry?.end();
      }
    });
  },
});

/** What keeps Exchange from being asked about a sender; null: nothing. */
export function notReady({ knowledge, settings }: StepContext): SkipReason | null {
  if ((settings.values.sender?.value ?? '') === '') return { why: 'needs', step: 'configuration' };
  return knowledge.mechanism === null ? { why: 'needs', step: 'credentials' } : null;
}

/** An account that is no address (`DOMAIN\name`) may have any: nobody can tell. */
function isSame(user: string, address: string): boolean {
  return user.toLowerCase() === address.toLowerCase();
}
