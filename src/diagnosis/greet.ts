import { finding } from '../findings/finding.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import { identifySpeaker, looksLikeFirewall } from '../mail/speaker.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { heloName } from './helo-name.ts';
import { judgeReply } from './judge-reply.ts';
import { placeOf } from './place-of.ts';
import { report } from './report.ts';
import type { StepContext } from './step-context.ts';

/** A greeting later than this (milliseconds) is worth a remark; RFC 5321 section 4.5.3.2.1 lets a client wait 5 minutes. */
const SLOW_GREETING = 3_000;

/** Judges a greeting that was read, and says EHLO where it was friendly. True where the conversation can go on. */
export async function* greet(
  greeting: Reply,
  dialogue: Dialogue,
  context: StepContext,
): AsyncGenerator<StepEvent, boolean> {
  const place = placeOf(context);
  const greeted = greeting.code === 220;
  yield* report(judgeReply(greeting, greeted, { stage: 'greeting', command: 'connect' }, context));
  if (!greeted) return false;
  const text = greeting.lines.join(' ');
  // FTP greets with 220 as well.
  const speaks = identifySpeaker(Buffer.from(`220 ${text}`));
  if (speaks === 'ftp') {
    yield { type: 'finding', finding: finding('greeting.not-smtp', { ...place, speaks, sample: `220 ${text}` }) };
    return false;
  }
  if (looksLikeFirewall(`${greeting.code} ${text}`)) {
    yield { type: 'finding', finding: finding('intercept.firewall', { ...place, sample: text }) };
  }
  if (greeting.ms >= SLOW_GREETING) {
    yield {
      type: 'finding',
      finding: finding('greeting.slow', { ...place, seconds: Math.round(greeting.ms / 100) / 10 }),
    };
  }
  const helo = heloName(context);
  const reply = yield* dialogue.ehlo(helo);
  const accepted = reply.code === 250;
  yield* report(judgeReply(reply, accepted, { stage: 'ehlo', command: `EHLO ${helo}` }, context));
  return accepted;
}
