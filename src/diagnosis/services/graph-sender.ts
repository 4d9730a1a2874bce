import type { Finding } from '../../findings/finding.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { askDomain } from '../domain/ask-domain.ts';
import type { DomainFacts } from '../domain/domain-facts.ts';
import { findingKey } from '../finding-key.ts';
import { recipientsOf } from '../recipients-of.ts';
import { report } from '../report.ts';
import { sendersToTry } from '../senders-to-try.ts';
import { defineStep, type StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { SenderTrial, StepFacts } from '../step-facts.ts';
import { untried } from '../try-sender.ts';
import { type GraphAccess, graphAccess, renewed } from './graph-access.ts';
import { lookUpSender } from './look-up-sender.ts';
import { withService } from './with-service.ts';

/** Senders that are looked up in one run without the user's word: as many as envelopes are probed by SMTP. */
const SENDER_LIMIT = 20;

/** Looks the senders that the configuration can produce up in the directory. Nothing is sent, and no mail is read. */
export const graphSender = defineStep({
  id: 'sender',
  needs: ['port', 'encryption', 'certificate'],
  // A token that lacks a permission is good enough to ask with.
  wants: ['credentials'],
  uses: ['sender'],
  async *run(context) {
    const access = graphAccess(context);
    if ('skipped' in access) return access;
    return yield* withService(access.service, context, () => lookUpSenders(access, context));
  },
});

/** The used sender first, then those that go out the same way. */
async function* lookUpSenders(known: GraphAccess, context: StepContext): AsyncGenerator<StepEvent, StepResult> {
  const { settings, knowledge, options } = context;
  const told = new Set<string>();
  Object.assign(knowledge, { told, envelope: null });
  const access = yield* renewed(known, context);
  const fresh = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter((found) => {
      const key = findingKey(found);
      const isNew = !told.has(key);
      told.add(key);
      return isNew;
    });

  const [used, ...further] = sendersToTry(settings);
  const { addresses } = recipientsOf(context);
  // Asked beside the directory.
  const inquiry = askDomain(context, used.address, addresses);
  try {
    const first = yield* lookUpSender(used, access, context);
    yield* report(fresh(first.findings));
    let matrix: readonly SenderTrial[] = [first.trial];
    let domain: DomainFacts | null = null;
    const measured = (): StepFacts['sender'] => ({
      ...{ sender: used.address, recipient: addresses[0] ?? null, mailFrom: first.trial.mailFrom, rcptTo: null },
      ...{ matrix, mailbox: first.mailbox, ...(domain === null ? {} : { domain }) },
    });
    yield { type: 'facts', step: 'sender', facts: measured() };
    for (const sender of further) {
      const isOver = matrix.length >= (options.envelopeProbes ?? SENDER_LIMIT);
      const notAsked = !sender.sameServer ? 'other-server' : isOver ? 'limit' : null;
      let trial = untried(sender, notAsked);
      if (notAsked === null) {
        const looked = yield* lookUpSender(sender, access, context);
        trial = looked.trial;
        yield* report(fresh(looked.findings));
      }
      matrix = [...matrix, trial];
      yield { type: 'facts', step: 'sender', facts: measured() };
    }
    if (inquiry !== null) {
      const answer = yield* inquiry.conclude();
      domain = answer.facts;
      yield { type: 'facts', step: 'sender', facts: measured() };
      yield* report(fresh(answer.findings));
    }
    return first.findings.some(({ code }) => context.severity(code) === 'error') ? 'done' : 'passable';
  } finally {
    inquiry?.end();
  }
}
