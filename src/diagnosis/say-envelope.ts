import { finding } from '../findings/finding.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import { addressForWire } from './address-for-wire.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { judgeReply } from './judge-reply.ts';
import { placeOf } from './place-of.ts';
import { refusalOf } from './refusal-of.ts';
import { report } from './report.ts';
import type { StepContext } from './step-context.ts';

/** What the server said to the envelope. */
export interface EnvelopeReplies {
  readonly mailFrom: Refusal | null;
  readonly rcptTo: Refusal | null;
  /** Both were accepted. */
  readonly accepted: boolean;
}

/**
 * MAIL FROM and RCPT TO (RFC 5321 section 3.3), nothing beyond. A refusal becomes the finding of the party that it is
 * about, whichever of the two commands it answers.
 */
export async function* sayEnvelope(
  dialogue: Dialogue,
  sender: string,
  recipient: string,
  context: StepContext,
): AsyncGenerator<StepEvent, EnvelopeReplies> {
  const place = placeOf(context);
  const from = addressForWire(sender);
  const to = addressForWire(recipient);
  const none: EnvelopeReplies = { mailFrom: null, rcptTo: null, accepted: false };
  if (!from.ok || !to.ok) {
    const name = from.ok ? '--to' : (context.settings.values.sender?.name ?? '--sender');
    const value = from.ok ? recipient : sender;
    const origin = from.ok ? null : (context.settings.values.sender?.origin ?? null);
    yield {
      type: 'finding',
      finding: finding('config.value-invalid', {
        name,
        file: origin?.file ?? null,
        line: origin?.line ?? null,
        value,
        allowed: 'name@example.com',
      }),
    };
    return none;
  }
  const international = from.needsSmtpUtf8 || to.needsSmtpUtf8;
  if (international && !dialogue.capabilities.has('SMTPUTF8')) {
    const address = from.needsSmtpUtf8 ? sender : recipient;
    yield { type: 'finding', finding: finding('smtputf8.unsupported', { ...place, address }) };
    return none;
  }
  const mail = yield* dialogue.say(`MAIL FROM:<${from.address}>${international ? ' SMTPUTF8' : ''}`, { stage: 'mail' });
  const mailFrom = refusalOf('MAIL FROM', mail);
  yield* report(judgeReply(mail, mail.code === 250, { stage: 'mail', command: 'MAIL FROM' }, context));
  if (mail.code !== 250) return { ...none, mailFrom };
  const rcpt = yield* dialogue.say(`RCPT TO:<${to.address}>`, { stage: 'rcpt' });
  const rcptTo = refusalOf('RCPT TO', rcpt);
  // 251: not local, will forward (RFC 5321 section 3.4); 252: not verified, will try, which is meant for VRFY.
  const accepted = [250, 251, 252].includes(rcpt.code);
  yield* report(judgeReply(rcpt, accepted, { stage: 'rcpt', command: 'RCPT TO' }, context));
  return { mailFrom, rcptTo, accepted };
}
