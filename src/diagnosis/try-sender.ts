import type { Finding } from '../findings/finding.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { prepareTestMail } from './prepare-test-mail.ts';
import { report } from './report.ts';
import { type EnvelopeReplies, sayEnvelope, type Tell } from './say-envelope.ts';
import { sayMessage } from './say-message.ts';
import type { SenderToTry } from './senders-to-try.ts';
import type { StepContext } from './step-context.ts';
import type { SenderTrial } from './step-facts.ts';
import { takeBack } from './take-back.ts';

/** What came of a trial. */
export interface Tried {
  readonly trial: SenderTrial;
  readonly replies: EnvelopeReplies;
  /** Everything found, whether it was told or not. */
  readonly findings: readonly Finding[];
}

/** A trial of this sender before anything was asked. */
export function untried({ address, level, name, used }: SenderToTry, notAsked: SenderTrial['notAsked']): SenderTrial {
  return { address, level, name, used, mailFrom: null, rcptTo: null, message: null, notAsked };
}

/**
 * Asks whether this sender may send to these recipients: MAIL FROM and RCPT TO, then RSET. `withMessage`: where both are
 * accepted a test mail is really handed over, because some servers refuse a sender only then.
 */
export async function* trySender(
  dialogue: Dialogue,
  sender: SenderToTry,
  recipients: readonly string[],
  withMessage: boolean,
  context: StepContext,
  tell: Tell,
): AsyncGenerator<StepEvent, Tried> {
  const envelope = { sender, recipients };
  const replies = yield* sayEnvelope(dialogue, envelope, context, tell);
  const { mailFrom, rcptTo, accepted, findings } = replies;
  const trial = { ...untried(sender, null), mailFrom, rcptTo };
  if (!withMessage || !accepted) {
    if (mailFrom !== null) yield* takeBack(dialogue);
    return { trial, replies, findings };
  }
  const { mail, problem } = await prepareTestMail(context, envelope);
  if (problem !== null) {
    yield* report([tell(problem)].filter((each) => each !== null));
    yield* takeBack(dialogue);
    return { trial, replies, findings };
  }
  const said = yield* sayMessage(dialogue, envelope, mail, context, tell);
  if (!said.accepted) yield* takeBack(dialogue);
  return { trial: { ...trial, message: said.reply }, replies, findings: [...findings, ...said.findings] };
}
