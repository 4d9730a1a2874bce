import type { Finding } from '../findings/finding.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { isTestDummy } from './is-test-dummy.ts';
import { openSession } from './open-session.ts';
import { recipientsOf } from './recipients-of.ts';
import type { Tell } from './say-envelope.ts';
import type { SenderToTry } from './senders-to-try.ts';
import { sessionStageToSend } from './session-stage-to-send.ts';
import type { StepContext } from './step-context.ts';
import type { SenderTrial } from './step-facts.ts';
import { type Tried, trySender, untried } from './try-sender.ts';

/** Envelopes in one run without the user's word: about 100 without a mail slow down a Postfix server for everybody. */
const ENVELOPE_LIMIT = 20;

/** Sign-ins of one account in one run: more could lock it. */
const SIGN_IN_LIMIT = 2;

/**
 * Asks about the senders beside the used one, one envelope each, and yields each trial as it comes. Ends with the first
 * refusal that is about something else than the address; those that were not asked are listed with the reason.
 */
export async function* tryFurtherSenders(
  senders: readonly SenderToTry[],
  recipients: readonly string[],
  first: Tried,
  context: StepContext,
  tell: Tell,
): AsyncGenerator<StepEvent | { readonly type: 'trial'; readonly trial: SenderTrial }, void> {
  const { options } = context;
  const withMessages = options.send && options.everySender === true && recipientsOf(context).reason === null;
  let goesOn = worthGoingOn(first.findings);
  for (const sender of senders) {
    const notAsked = !sender.sameServer ? 'other-server' : goesOn ? limitReached(context) : 'put-off';
    let trial = untried(sender, notAsked);
    if (notAsked === null) {
      try {
        const dialogue = yield* openSession(context, sessionStageToSend(context.knowledge));
        const withMessage = withMessages && !isTestDummy(sender.address);
        const tried = yield* trySender(dialogue, sender, recipients, withMessage, context, tell);
        trial = tried.trial;
        goesOn = worthGoingOn(tried.findings);
      } catch (error) {
        if (!(error instanceof WireFailure) || error.kind === 'aborted') throw error;
        // What the used sender may do is known; a server that breaks off here wants no more of it.
        context.knowledge.dialogue?.close();
        goesOn = false;
        trial = untried(sender, 'put-off');
      }
    }
    yield { type: 'trial', trial };
  }
}

/** Keeps one free for the test mail. */
function limitReached({ options, knowledge }: StepContext): 'limit' | null {
  const limit = options.envelopeProbes ?? ENVELOPE_LIMIT;
  if (knowledge.envelopes + (options.send ? 1 : 0) >= limit) return 'limit';
  const signsInAgain = knowledge.mechanism !== null && knowledge.dialogue?.canGoOn !== true;
  return signsInAgain && knowledge.signIns >= SIGN_IN_LIMIT ? 'limit' : null;
}

/** Whether another address could get another answer. A refusal for now is one for all; only an unknown domain is the address's own. */
function worthGoingOn(findings: readonly Finding[]): boolean {
  return findings.every(({ code, args }) => {
    if (code === 'sender.domain-unknown' || code === 'config.value-invalid' || code === 'smtputf8.unsupported')
      return true;
    if (code === 'server.protocol-error') return true;
    const reply = 'reply' in args ? args.reply : null;
    if (reply === null || typeof reply !== 'object' || reply.code < 500 || code === 'sender.account-blocked')
      return false;
    return /^(?:sender\.|recipient\.|content\.|unknown$)/.test(code);
  });
}
