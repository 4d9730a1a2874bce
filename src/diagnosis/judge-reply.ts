import { type Finding, finding } from '../findings/finding.ts';
import type { Reply } from '../mail/reply.ts';
import { findingOfReply } from './finding-of-reply.ts';
import { placeOf } from './place-of.ts';
import type { ReplyPlace } from './reply-place.ts';
import type { StepContext } from './step-context.ts';

/**
 * What a reply gives to find: its offences against the protocol, and what a refusal means. A refusal whose codes contradict
 * each other, or that came before its command, means nothing but that.
 */
export function judgeReply(reply: Reply, accepted: boolean, at: ReplyPlace, context: StepContext): readonly Finding[] {
  const sample = `${reply.code} ${reply.lines.join(' / ')}`.slice(0, 200);
  const place = placeOf(context);
  const offences = reply.offences.map((what) =>
    finding('server.protocol-error', { ...place, stage: at.stage, what, sample }),
  );
  const unreliable = reply.offences.some((what) => what === 'mixed-codes' || what === 'reply-before-command');
  return accepted || unreliable ? offences : [...offences, findingOfReply(reply, at, context)];
}
