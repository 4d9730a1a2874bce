import { type Finding, finding } from '../../findings/finding.ts';
import type { Capabilities } from '../../mail/capabilities.ts';
import { aboutRedirect } from '../about-redirect.ts';
import { askDomain } from '../domain/ask-domain.ts';
import type { DomainFacts } from '../domain/domain-facts.ts';
import { findingKey } from '../finding-key.ts';
import { isTestDummy } from '../is-test-dummy.ts';
import { openSession } from '../open-session.ts';
import { placeOf } from '../place-of.ts';
import { readyToSend } from '../ready-to-send.ts';
import { type Recipients, recipientsOf } from '../recipients-of.ts';
import { report } from '../report.ts';
import { sendersToTry } from '../senders-to-try.ts';
import { sessionStageToSend } from '../session-stage-to-send.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { SenderTrial, StepFacts } from '../step-facts.ts';
import { tryFurtherSenders } from '../try-further-senders.ts';
import { trySender } from '../try-sender.ts';

/**
 * Asks whether the senders that the configuration can produce may send to the test recipient, without sending: MAIL FROM
 * and RCPT TO, then RSET. Some servers refuse a sender only after the message (Microsoft 365): only a test mail shows
 * that. Where one from every sender is wanted, that of the used one is the test mail itself.
 */
export const sender = defineStep({
  id: 'sender',
  needs: ['port', 'encryption', 'certificate', 'credentials'],
  uses: ['sender', 'smtputf8', 'redirect', 'redirectAddresses'],
  async *run(context) {
    const { settings, knowledge } = context;
    const told = new Set<string>();
    Object.assign(knowledge, { told, envelope: null });
    const unready = readyToSend(context);
    if (unready !== null) return { skipped: unready };
    const { addresses, reason } = recipientsToAsk(context);
    if (reason !== null) return { skipped: reason };
    // Whether the redirect addresses are taken is the redirect step's to tell.
    const isElsewhere = (found: Finding) => settings.values.redirect?.value === true && aboutRedirect(found) !== null;
    const tell = (found: Finding): Finding | null => {
      const key = findingKey(found);
      if (told.has(key) || isElsewhere(found)) return null;
      told.add(key);
      return found;
    };

    const [used, ...further] = sendersToTry(settings);
    const dialogue = yield* openSession(context, sessionStageToSend(knowledge));
    // Asked beside the probing.
    const inquiry = askDomain(context, used.address, addresses);
    try {
      const { capabilities } = dialogue;
      const first = yield* trySender(dialogue, used, addresses, false, context, tell);
      knowledge.envelope = first.replies;
      const { mailFrom, rcptTo } = first.trial;
      let matrix: readonly SenderTrial[] = [first.trial];
      let domain: DomainFacts | null = null;
      const measured = (): StepFacts['sender'] => {
        const each = addresses.length < 2 ? {} : { recipients: first.replies.recipients };
        const published = domain === null ? {} : { domain };
        return { sender: used.address, recipient: addresses[0], mailFrom, rcptTo, ...each, matrix, ...published };
      };
      yield { type: 'facts', step: 'sender', facts: measured() };
      yield* report(smtpUtf8(capabilities, first.findings, context));
      for await (const event of tryFurtherSenders(further, addresses, first, context, tell)) {
        if (event.type !== 'trial') yield event;
        else {
          matrix = [...matrix, event.trial];
          yield { type: 'facts', step: 'sender', facts: measured() };
        }
      }
      if (inquiry !== null) {
        const answer = yield* inquiry.conclude();
        domain = answer.facts;
        yield { type: 'facts', step: 'sender', facts: measured() };
        for (const found of answer.findings) told.add(findingKey(found));
        yield* report(answer.findings);
      }
      const stops = first.findings.some((found) => context.severity(found.code) === 'error' && !isElsewhere(found));
      return stops ? 'done' : 'passable';
    } finally {
      inquiry?.end();
    }
  },
});

/** Where redirecting is on without an address nothing may be sent, but whether the sender may send can be asked with its own address. */
function recipientsToAsk(context: StepContext): Recipients {
  const recipients = recipientsOf(context);
  if (recipients.reason?.why !== 'redirect-without-address') return recipients;
  const own = context.settings.values.sender?.value ?? '';
  if (isTestDummy(own)) return { addresses: [], reason: { why: 'test-dummy' } };
  return { addresses: [own], reason: null };
}

/** What the option for international addresses comes to with this server (RFC 6531), where no address said it already. */
function smtpUtf8(capabilities: Capabilities, found: readonly Finding[], context: StepContext): readonly Finding[] {
  const option = context.settings.values.smtputf8;
  if (option === undefined || found.some(({ code }) => code === 'smtputf8.unsupported')) return [];
  const isOffered = capabilities.has('SMTPUTF8');
  if (option.value === isOffered) return [];
  return option.value
    ? [finding('smtputf8.unsupported', { ...placeOf(context), address: null })]
    : [finding('smtputf8.unused', { ...placeOf(context), name: option.name })];
}
