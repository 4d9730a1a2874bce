import { type Finding, finding } from '../../findings/finding.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import { standsAt } from '../../settings/stands-at.ts';
import { aboutRedirect } from '../about-redirect.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingKey } from '../finding-key.ts';
import { openSession } from '../open-session.ts';
import type { RecipientReply } from '../recipient-reply.ts';
import { recipientsOf, usualRecipient } from '../recipients-of.ts';
import { redirectAddresses } from '../redirect-addresses.ts';
import { report } from '../report.ts';
import { type EnvelopeReplies, sayEnvelope } from '../say-envelope.ts';
import { sendersToTry } from '../senders-to-try.ts';
import { sessionStageToSend } from '../session-stage-to-send.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';
import { takeBack } from '../take-back.ts';

/**
 * Whether all mail is redirected for tests, what that makes of the recipients, and whether the server takes every redirect
 * address: asked in one envelope that is taken back, the one of the sender step where that has just run.
 */
export const redirect = defineStep({
  id: 'redirect',
  needs: [],
  wants: ['port', 'encryption', 'certificate', 'credentials', 'sender'],
  uses: ['redirect', 'redirectAddresses', 'bccSender'],
  async *run(context) {
    const { settings, knowledge, blocked } = context;
    const after = redirectAddresses(settings);
    const facts = factsOf(after, context);
    yield { type: 'facts', step: 'redirect', facts };
    if (settings.values.redirect === undefined) return { skipped: { why: 'no-redirect-mode' } };
    if (after === null) return 'done';
    const { addresses, reason } = recipientsOf(context);
    if (reason !== null) {
      if (reason.why === 'redirect-without-address') yield* report(missing(context));
      return { skipped: reason };
    }
    const [step] = blocked;
    if (step !== undefined) return { skipped: { why: 'needs', step } };
    // Web services take a mail as a whole: what they say to a recipient only a test mail shows.
    if (isOverWeb(settings)) return 'done';

    // The sender step has just asked with the same envelope; run again by itself, this one asks anew.
    const known = knowledge.envelope;
    knowledge.envelope = null;
    const replies = known ?? (yield* askAgain(addresses, context));
    const found = replies.findings.map((each) => aboutRedirect(each) ?? each);
    yield* report(found.filter((each) => !knowledge.told.has(findingKey(each))));
    yield { type: 'facts', step: 'redirect', facts: { ...facts, addresses: replies.recipients } };
    return 'done';
  },
});

function isOverWeb({ values }: MailSettings): boolean {
  return values.transport?.value === 'ews' || values.transport?.value === 'graph';
}

async function* askAgain(
  recipients: readonly string[],
  context: StepContext,
): AsyncGenerator<StepEvent, EnvelopeReplies> {
  const dialogue = yield* openSession(context, sessionStageToSend(context.knowledge));
  const [sender] = sendersToTry(context.settings);
  const replies = yield* sayEnvelope(dialogue, { sender, recipients }, context, () => null);
  if (replies.mailFrom !== null) yield* takeBack(dialogue);
  return replies;
}

function factsOf(after: readonly string[] | null, context: StepContext): StepFacts['redirect'] {
  const { sender, bccSender } = context.settings.values;
  const to = usualRecipient(context);
  const bcc = bccSender?.value === true && sender !== undefined ? [sender.value] : [];
  const usual = to === null ? [] : [to];
  const addresses: readonly RecipientReply[] = (after ?? []).map((address) => ({ address, reply: null }));
  return { active: after !== null, before: { to, bcc }, after: after ?? usual, addresses };
}

/** Reading the settings usually says it already. */
function missing({ settings, configuration }: StepContext): readonly Finding[] {
  const isSaid = configuration.some(
    ({ code }) => code === 'redirect.address-missing' || code === 'redirect.address-invalid',
  );
  const { redirect: option, redirectAddresses: addresses } = settings.values;
  if (isSaid || option === undefined) return [];
  const shown = addresses ?? option;
  const place = { name: shown.name, ...standsAt(shown) };
  const would = `${settings.whose?.user ?? '<USER>'}@test-dummy.at`;
  return [finding('redirect.address-missing', { ...place, would })];
}
