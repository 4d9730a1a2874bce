import { type Finding, finding } from '../../findings/finding.ts';
import type { Neighbour, Place } from '../../findings/finding-args.ts';
import { Dialogue } from '../../mail/dialogue.ts';
import { probeNeighbours } from '../../mail/probe-neighbours.ts';
import type { Reply } from '../../mail/reply.ts';
import type { TranscriptLine } from '../../mail/transcript-line.ts';
import type { WireEvent } from '../../mail/wire-event.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingsOfFailure } from '../findings-of-failure.ts';
import { greet } from '../greet.ts';
import { merge } from '../merge.ts';
import { placeOf } from '../place-of.ts';
import { readGreeting } from '../read-greeting.ts';
import { report } from '../report.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';

/** More addresses than this are not tried: a name with dozens of them is a load balancer. */
const ADDRESS_LIMIT = 8;

/** Milliseconds that the neighbour ports get; they run beside each other. */
const NEIGHBOUR_LIMIT = 3_000;

type AddressState = StepFacts['port']['addresses'][number]['state'];

interface Attempt {
  readonly address: string;
  readonly state: AddressState;
  readonly ms: number;
  readonly dialogue: Dialogue | null;
  readonly greeting: Reply | 'tls' | null;
  readonly failure: WireFailure | null;
}

const stateOf = ({ kind, stage }: WireFailure): AddressState => {
  if (kind === 'refused' || kind === 'unreachable' || kind === 'reset') return kind;
  if (kind === 'closed') return 'reset';
  return kind === 'timeout' && stage === 'connect' ? 'silent' : 'other';
};

/**
 * Connects to every address of the server, each by itself and all at the same time; reads the greeting and says EHLO
 * where the port starts in plain text. On failure the usual neighbour ports are tried.
 */
export const port = defineStep({
  id: 'port',
  needs: ['server'],
  uses: ['host', 'port', 'security'],
  async *run(context) {
    const { settings, knowledge } = context;
    const security = settings.values.security?.value;
    if (settings.values.port === undefined || security === undefined) {
      return { skipped: { why: 'needs', step: 'configuration' } };
    }
    const place = placeOf(context);
    knowledge.dialogue?.close();
    Object.assign(knowledge, { dialogue: null, stage: null, target: null, tls: null, mode: null, mechanism: null });
    knowledge.safeForPassword = false;

    const serverSpeaksFirst = security !== 'tls' && security !== 'ambiguous';
    const attempts = yield* tryAll(context, serverSpeaksFirst);
    const chosen = attempts.find(({ dialogue }) => dialogue !== null);
    for (const { dialogue } of attempts) if (dialogue !== chosen?.dialogue) dialogue?.close();

    let neighbours: readonly Neighbour[] = [];
    let capabilities: readonly string[] = [];
    if (chosen === undefined) {
      neighbours = yield* askNeighbours(context, attempts);
      yield* report(whyNothingAnswers(attempts, neighbours, context));
    } else {
      knowledge.target = { host: place.host, address: chosen.address, port: place.port };
      knowledge.dialogue = chosen.dialogue;
      yield* report(partlyDown(attempts, place));
      if (chosen.greeting !== null) capabilities = yield* judgeGreeting(chosen, context);
    }
    yield {
      type: 'facts',
      step: 'port',
      facts: {
        port: place.port,
        addresses: attempts.map(({ address, state, ms }) => ({ address, state, ms })),
        ...greetingFacts(chosen?.greeting ?? null),
        capabilities,
        neighbours,
      },
    };
    return 'done';
  },
});

function greetingFacts(greeting: Attempt['greeting']): Pick<StepFacts['port'], 'greeting' | 'greetingMs'> {
  if (greeting === null || greeting === 'tls') return { greeting: null, greetingMs: null };
  return { greeting: `${greeting.code} ${greeting.lines.join(' ')}`, greetingMs: greeting.ms };
}

async function* tryAll(context: StepContext, readsGreeting: boolean): AsyncGenerator<StepEvent, Attempt[]> {
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

async function* askNeighbours(
  context: StepContext,
  attempts: readonly Attempt[],
): AsyncGenerator<StepEvent, Neighbour[]> {
  const { options, wire } = context;
  const place = placeOf(context);
  const ports = options.neighbourPorts.filter((candidate) => candidate !== place.port);
  const address = attempts[0]?.address;
  const worthIt = attempts.some(({ state }) => state === 'refused' || state === 'silent');
  if (ports.length === 0 || address === undefined || !worthIt) return [];
  yield {
    type: 'waiting',
    wait: { for: 'neighbours', target: ports.join(', '), stage: null, since: wire.now(), limit: NEIGHBOUR_LIMIT },
  };
  return probeNeighbours({ host: place.host, address }, ports, wire, Math.min(NEIGHBOUR_LIMIT, wire.timeoutMs));
}

function whyNothingAnswers(
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
    return [finding('connect.timeout', { ...place, address, seconds, neighbours })];
  }
  context.knowledge.target = { ...place, address };
  return findingsOfFailure(failure, context);
}

/**
 * A machine without IPv6 reaches no IPv6 address at all: that is no fault of the server. Nor is it one that a local server
 * listens on 127.0.0.1 alone: `localhost` always means both, and every client goes on to the other.
 */
function partlyDown(attempts: readonly Attempt[], place: Place): readonly Finding[] {
  const up = attempts.filter(({ dialogue }) => dialogue !== null);
  const local = place.host.toLowerCase() === 'localhost';
  const down = attempts.filter(
    ({ address, dialogue, state }) =>
      dialogue === null && state !== 'unreachable' && !(local && address === '::1' && state === 'refused'),
  );
  if (up.length === 0 || down.length === 0) return [];
  return [
    finding('connect.address-partly-down', {
      ...place,
      up: up.map(({ address }) => address),
      down: down.map(({ address, state }) => ({ address, reason: state })),
    }),
  ];
}

/** Judges the greeting and says EHLO; gives the capabilities. */
async function* judgeGreeting(
  { greeting, dialogue }: Attempt,
  context: StepContext,
): AsyncGenerator<StepEvent, readonly string[]> {
  const place = placeOf(context);
  const { knowledge } = context;
  if (greeting === null || dialogue === null) return [];
  if (greeting === 'tls') {
    yield { type: 'finding', finding: finding('tls.server-expects-tls', place) };
    knowledge.dialogue = null;
    return [];
  }
  knowledge.stage = (yield* greet(greeting, dialogue, context)) ? 'greeted' : null;
  return dialogue.capabilities.lines;
}
