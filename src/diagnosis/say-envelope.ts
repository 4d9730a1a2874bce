import { type Finding, finding } from '../findings/finding.ts';
import type { Refusal } from '../findings/refusal.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { Origin } from '../settings/origin.ts';
import { addressForWire } from './address-for-wire.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { isTestDummy } from './is-test-dummy.ts';
import { judgeReply } from './judge-reply.ts';
import { placeOf } from './place-of.ts';
import type { RecipientReply } from './recipient-reply.ts';
import { refusalOf } from './refusal-of.ts';
import { report } from './report.ts';
import type { StepContext } from './step-context.ts';

/** Who sends to whom. `name` and `origin`: where the sender's address stands. */
export interface Envelope {
  readonly sender: { readonly address: string; readonly name: string; readonly origin: Origin | null };
  readonly recipients: readonly string[];
  /** Who gets it besides, in no header; absent: nobody. A copy that is refused keeps the mail from nobody else. */
  readonly blindCopies?: readonly string[];
}

/** What the server said to the envelope. */
export interface EnvelopeReplies {
  readonly mailFrom: Refusal | null;
  /** The first refusal of a recipient, else the last reply; null: not asked. */
  readonly rcptTo: Refusal | null;
  readonly recipients: readonly RecipientReply[];
  readonly blindCopies: readonly RecipientReply[];
  /** Sender and all recipients were accepted. */
  readonly accepted: boolean;
  /** Everything found, whether it was told or not. */
  readonly findings: readonly Finding[];
}

/** Says what is to be told of a finding; null: nothing. */
export type Tell = (found: Finding) => Finding | null;

/**
 * MAIL FROM and RCPT TO (RFC 5321 section 3.3), nothing beyond. A refusal becomes the finding of the party that it is
 * about, whichever of the two commands it answers.
 *
 * @throws Error for a recipient at test-dummy.at; nothing has been sent then
 */
export async function* sayEnvelope(
  dialogue: Dialogue,
  { sender, recipients, blindCopies = [] }: Envelope,
  context: StepContext,
  tell: Tell = (found) => found,
): AsyncGenerator<StepEvent, EnvelopeReplies> {
  const everybody = [...recipients, ...blindCopies];
  if (everybody.some(isTestDummy)) throw new Error('Nothing is ever sent to test-dummy.at.');
  const findings: Finding[] = [];
  const replies: RecipientReply[] = everybody.map((address) => ({ address, reply: null }));
  const told = (found: readonly Finding[]) => {
    findings.push(...found);
    return report(found.map(tell).filter((each) => each !== null));
  };
  const end = (mailFrom: Refusal | null): EnvelopeReplies => {
    const own = replies.slice(0, recipients.length);
    const said = own.flatMap(({ reply }) => (reply === null ? [] : [reply]));
    const rcptTo = said.find((reply) => !isAccepted(reply)) ?? said.at(-1) ?? null;
    const accepted = said.length === recipients.length && said.every(isAccepted);
    return { mailFrom, rcptTo, recipients: own, blindCopies: replies.slice(own.length), accepted, findings };
  };

  const from = addressForWire(sender.address);
  const to = everybody.map(addressForWire);
  const badRecipient = everybody.find((_, index) => to[index]?.ok === false);
  if (!from.ok) yield* told([invalid(sender.name, sender.origin, sender.address)]);
  else if (badRecipient !== undefined) yield* told([invalid('--to', null, badRecipient)]);
  if (!from.ok || badRecipient !== undefined) return end(null);

  const needing = [
    ...(from.needsSmtpUtf8 ? [sender.address] : []),
    ...everybody.filter((_, index) => needsSmtpUtf8(to[index])),
  ];
  const [international] = needing;
  if (international !== undefined && !dialogue.capabilities.has('SMTPUTF8')) {
    yield* told([finding('smtputf8.unsupported', { ...placeOf(context), address: international })]);
    return end(null);
  }
  context.knowledge.envelopes += 1;
  // Headers in UTF-8 are 8-bit content, which has to be announced (RFC 6531 section 3.6).
  const body = dialogue.capabilities.has('8BITMIME') ? ' BODY=8BITMIME' : '';
  const parameters = international === undefined ? '' : `${body} SMTPUTF8`;
  const mail = yield* dialogue.say(`MAIL FROM:<${from.address}>${parameters}`, { stage: 'mail' });
  const mailFrom = refusalOf('MAIL FROM', mail);
  const at = { stage: 'mail', command: 'MAIL FROM', sender: sender.address } as const;
  yield* told(judgeReply(mail, mail.code === 250, at, context));
  if (mail.code !== 250) return end(mailFrom);
  for (const [index, recipient] of everybody.entries()) {
    const wire = to[index];
    if (wire?.ok !== true) continue;
    const rcpt = yield* dialogue.say(`RCPT TO:<${wire.address}>`, { stage: 'rcpt' });
    replies[index] = { address: recipient, reply: refusalOf('RCPT TO', rcpt) };
    const where = { stage: 'rcpt', command: 'RCPT TO', sender: sender.address, recipient } as const;
    yield* told(judgeReply(rcpt, isAccepted(rcpt), where, context));
    // Goodbye: nothing that is said now gets an answer.
    if (rcpt.code === 421) break;
  }
  return end(mailFrom);
}

/** 251: not local, will forward (RFC 5321 section 3.4); 252: not verified, will try, which is meant for VRFY. */
function isAccepted({ code }: { readonly code: number }): boolean {
  return [250, 251, 252].includes(code);
}

function needsSmtpUtf8(address: ReturnType<typeof addressForWire> | undefined): boolean {
  return address?.ok === true && address.needsSmtpUtf8;
}

function invalid(name: string, origin: Origin | null, value: string): Finding {
  const place = { name, file: origin?.file ?? null, line: origin?.line ?? null };
  return finding('config.value-invalid', { ...place, value, allowed: 'name@example.com' });
}
