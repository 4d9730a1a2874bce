import { harmlessDeep } from '../border/harmless-deep.ts';
import type { Redactor } from '../border/redactor.ts';
import type { Finding } from '../findings/finding.ts';
import type { StepEvent } from './diagnosis-event.ts';

type LineEvent = Extract<StepEvent, { readonly type: 'line' }>;

/** Keys of findings and facts that hold maildiag's own words, never anything from outside. */
const own: ReadonlySet<string> = new Set([
  ...['stage', 'what', 'state', 'security', 'mode', 'sign', 'reason', 'problem', 'speaks', 'missing', 'step', 'works'],
  ...['command', 'mechanism', 'supported', 'name', 'allowed', 'version', 'versions', 'server', 'client', 'cipher'],
  ...['trustedBy', 'enhanced', 'notAsked', 'kind'],
]);

/** A line of a reply that goes on in the next line. */
const goesOn = /^\d{3}-/;

/**
 * Takes secrets and control characters out of what came from outside; codes and words of our own stay as they are. The
 * lines of one reply are looked at together, because a secret may begin in one and end in the next.
 */
export async function* cleanEvents<Result>(
  events: AsyncGenerator<StepEvent, Result>,
  redactor: Redactor,
): AsyncGenerator<StepEvent, Result> {
  let reply: LineEvent[] = [];
  const finishReply = () => {
    const texts = redactor.redactLines(reply.map(({ line }) => line.text));
    const clean = reply.map((event, index) => ({
      ...event,
      line: { ...event.line, text: harmlessDeep(texts[index] ?? '') },
    }));
    reply = [];
    return clean;
  };
  try {
    for (;;) {
      const next = await events.next();
      const event = next.done ? null : next.value;
      const isReply = event?.type === 'line' && event.line.from === 'server';
      if (!isReply && reply.length > 0) yield* finishReply();
      if (next.done) return next.value;
      if (!isReply) yield clean(next.value, redactor);
      else {
        reply.push(event);
        if (!goesOn.test(event.line.text)) yield* finishReply();
      }
    }
  } finally {
    // Left early, or ended already: then it does nothing.
    await events.return(undefined as never);
  }
}

function clean(event: StepEvent, redactor: Redactor): StepEvent {
  const safe = <T>(data: T): T => harmlessDeep(redactor.redactDeep(data, own));
  switch (event.type) {
    case 'line':
      return { ...event, line: { ...event.line, text: safe(event.line.text) } };
    case 'waiting':
      return event.wait === null ? event : { ...event, wait: { ...event.wait, target: safe(event.wait.target) } };
    case 'finding':
      return { ...event, finding: { ...event.finding, args: safe(event.finding.args) } as Finding };
    case 'facts':
      return { ...event, facts: safe(event.facts) } as StepEvent;
  }
}
