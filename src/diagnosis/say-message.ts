import type { Finding } from '../findings/finding.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { TestMail } from './compose-test-mail.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { judgeReply } from './judge-reply.ts';
import { refusalOf } from './refusal-of.ts';
import { report } from './report.ts';
import type { Envelope, Tell } from './say-envelope.ts';
import type { StepContext } from './step-context.ts';

/** The server's last word on a mail. */
export interface MessageReply {
  readonly reply: Refusal;
  readonly accepted: boolean;
  readonly findings: readonly Finding[];
}

/** Hands a message over after its envelope was accepted (RFC 5321 section 3.3): DATA, and the message on 354. */
export async function* sayMessage(
  dialogue: Dialogue,
  { sender, recipients }: Envelope,
  mail: TestMail,
  context: StepContext,
  tell: Tell = (found) => found,
): AsyncGenerator<StepEvent, MessageReply> {
  const [recipient = ''] = recipients;
  const envelope = { sender: sender.address, recipient };
  const go = yield* dialogue.say('DATA', { stage: 'data' });
  const early = judgeReply(go, go.code === 354, { stage: 'data', command: 'DATA', ...envelope }, context);
  yield* report(early.map(tell).filter((each) => each !== null));
  if (go.code !== 354) return { reply: refusalOf('DATA', go), accepted: false, findings: early };
  const reply = yield* dialogue.data(mail.bytes);
  const accepted = reply.code === 250;
  const found = judgeReply(reply, accepted, { stage: 'message', command: 'message', ...envelope }, context);
  yield* report(found.map(tell).filter((each) => each !== null));
  return { reply: refusalOf('message', reply), accepted, findings: [...early, ...found] };
}
