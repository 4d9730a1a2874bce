import { type Finding, finding } from '../../findings/finding.ts';
import type { Neighbour } from '../../findings/finding-args.ts';
import { findingsOfFailure } from '../findings-of-failure.ts';
import { placeOf } from '../place-of.ts';
import { proxyHint } from '../proxy-hint.ts';
import type { StepContext } from '../step-context.ts';
import type { AddressState, Attempt } from './attempt.ts';

/** What it means that no address answered, with what the neighbour ports say about it. */
export function whyNothingAnswers(
  attempts: readonly Attempt[],
  neighbours: readonly Neighbour[],
  context: StepContext,
): readonly Finding[] {
  const place = placeOf(context);
  // The attempt that came furthest says most.
  const order: AddressState[] = ['other', 'reset', 'refused', 'silent', 'unreachable'];
  const furthest = [...attempts].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))[0];
  if (furthest?.failure == null) return [];
  const { address, failure, state } = furthest;
  const open = neighbours.filter((neighbour) => neighbour.state === 'answers');
  const seconds = context.options.timeoutMs / 1000;
  if (state === 'refused') {
    if (open.length > 0) return [finding('connect.wrong-port', { ...place, better: open })];
    const meansThisMachine = /^(?:localhost$|127\.|::1$)/i.test(place.host);
    if (meansThisMachine && context.world.insideContainer()) return [finding('connect.localhost-in-container', place)];
    return [finding('connect.refused', { ...place, address, neighbours })];
  }
  if (state === 'silent') {
    if (open.length > 0) return [finding('connect.port-blocked', { ...place, open })];
    return [finding('connect.timeout', { ...place, address, seconds, neighbours, ...proxyHint(context.options) })];
  }
  context.knowledge.target = { ...place, address };
  return findingsOfFailure(failure, context);
}
