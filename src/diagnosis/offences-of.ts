import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { Stage } from '../findings/stage.ts';
import type { Reply, ReplyOffence } from '../mail/reply.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';

/** Offences against the protocol in a reply that could be read all the same, one finding each. */
export function offencesOf(reply: Reply, stage: Stage, context: StepContext): Finding[] {
  const sample = `${reply.code} ${reply.lines.join(' / ')}`.slice(0, 200);
  return reply.offences.map((what: ReplyOffence) =>
    finding('server.protocol-error', { ...placeOf(context), stage, what, sample }),
  );
}
