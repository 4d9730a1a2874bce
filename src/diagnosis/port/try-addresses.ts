import { Dialogue } from '../../mail/dialogue.ts';
import type { TranscriptLine } from '../../mail/transcript-line.ts';
import type { WireEvent } from '../../mail/wire-event.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { merge } from '../merge.ts';
import { placeOf } from '../place-of.ts';
import { readGreeting } from '../read-greeting.ts';
import type { StepContext } from '../step-context.ts';
import type { Attempt } from './attempt.ts';
import { stateOf } from './state-of.ts';

/** More addresses than this are not tried: a name with dozens of them is a load balancer. */
const ADDRESS_LIMIT = 8;

/** Connects to all addresses of the server at the same time, and reads the greeting where it comes in plain text. */
export async function* tryAddresses(
  context: StepContext,
  readsGreeting: boolean,
): AsyncGenerator<StepEvent, Attempt[]> {
  const addresses = context.knowledge.addresses.slice(0, ADDRESS_LIMIT);
  // The first address is shown live; the lines of the others are kept back, or they would mix.
  const kept = addresses.map((): TranscriptLine[] => []);
  const all = merge(addresses.map((address) => tryAddress(address, readsGreeting, context)));
  let next = await all.next();
  while (!next.done) {
    const { index, event } = next.value;
    if (index === 0 || event.type === 'waiting') yield event;
    else kept[index]?.push(event.line);
    next = await all.next();
  }
  const attempts = next.value;
  const chosen = attempts.findIndex(({ dialogue }) => dialogue !== null);
  for (const line of chosen > 0 ? (kept[chosen] ?? []) : []) yield { type: 'line', line };
  return attempts;
}

async function* tryAddress(
  address: string,
  readsGreeting: boolean,
  context: StepContext,
): AsyncGenerator<WireEvent, Attempt> {
  const { wire } = context;
  const started = wire.now();
  let dialogue: Dialogue | null = null;
  try {
    dialogue = yield* Dialogue.open({ ...placeOf(context), address }, wire);
    const ms = wire.now() - started;
    const greeting = readsGreeting ? yield* readGreeting(dialogue, wire) : null;
    return { address, state: 'answers', ms, dialogue, greeting, failure: null };
  } catch (error) {
    dialogue?.close();
    if (!(error instanceof WireFailure)) throw error;
    return { address, state: stateOf(error), ms: wire.now() - started, dialogue: null, greeting: null, failure: error };
  }
}
