import { classifyReply } from '../classify/classify-reply.ts';
import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { Reply } from '../mail/reply.ts';
import { heloName } from './helo-name.ts';
import { placeOf } from './place-of.ts';
import { recipientOf } from './recipient-of.ts';
import { refusalOf } from './refusal-of.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { StepContext } from './step-context.ts';

/** Puts a refusal to the right party: what the server's reply to `command` means at this stage of the conversation. */
export function findingOfReply(reply: Reply, at: ReplyPlace, context: StepContext): Finding {
  const user = context.settings.values.user?.value ?? null;
  const sender = context.settings.values.sender?.value ?? null;
  const envelope = at.stage === 'mail' || at.stage === 'rcpt' || at.stage === 'data' || at.stage === 'message';
  const recipient = envelope && at.stage !== 'mail' ? recipientOf(context) : null;
  const code = classifyReply(reply, {
    stage: at.stage,
    encrypted: context.knowledge.tls !== null,
    hasUser: user !== null && user !== '',
    sender,
    recipient,
  });
  return finding(code, {
    ...placeOf(context),
    stage: at.stage,
    reply: refusalOf(at.command, reply),
    sender: envelope ? sender : null,
    recipient,
    user,
    mechanism: at.mechanism ?? null,
    helo: heloName(context),
  });
}
