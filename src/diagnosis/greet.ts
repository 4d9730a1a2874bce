import { finding } from '../findings/finding.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import { looksLikeFirewall } from '../mail/speaker.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { findingOfReply } from './finding-of-reply.ts';
import { heloName } from './helo-name.ts';
import { offencesOf } from './offences-of.ts';
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
  yield* report(offencesOf(greeting, 'greeting', context));
  if (greeting.code !== 220) {
    yield { type: 'finding', finding: findingOfReply(greeting, { stage: 'greeting', command: 'connect' }, context) };
    return false;
  }
  const text = greeting.lines.join(' ');
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
  yield* report(offencesOf(reply, 'ehlo', context));
  if (reply.code === 250) return true;
  yield { type: 'finding', finding: findingOfReply(reply, { stage: 'ehlo', command: `EHLO ${helo}` }, context) };
  return false;
}
