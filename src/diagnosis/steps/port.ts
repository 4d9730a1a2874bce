import { finding } from '../../findings/finding.ts';
import type { Neighbour } from '../../findings/finding-args.ts';
import { askNeighbours } from '../ask-neighbours.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { greet } from '../greet.ts';
import { placeOf } from '../place-of.ts';
import type { Attempt } from '../port/attempt.ts';
import { partlyDown } from '../port/partly-down.ts';
import { proxyLoop } from '../port/proxy-loop.ts';
import { tryAddresses } from '../port/try-addresses.ts';
import { tryOwnRelay } from '../port/try-own-relay.ts';
import { whyNothingAnswers } from '../port/why-nothing-answers.ts';
import { report } from '../report.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';

/**
 * Connects to every address of the server, each by itself and all at the same time; reads the greeting and says EHLO
 * where the port starts in plain text. On failure the usual neighbour ports are tried. A relay that the system offers itself
 * is asked beside.
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
    const loop = proxyLoop(context);
    if (loop !== null) {
      yield { type: 'finding', finding: loop };
      return 'done';
    }
    const attempts = yield* tryAddresses(context, serverSpeaksFirst);
    const chosen = attempts.find(({ dialogue }) => dialogue !== null);
    for (const { dialogue } of attempts) if (dialogue !== chosen?.dialogue) dialogue?.close();

    let neighbours: readonly Neighbour[] = [];
    let capabilities: readonly string[] = [];
    let stops = chosen === undefined;
    if (chosen === undefined) {
      const [first] = attempts;
      const worthIt = attempts.some(({ state }) => state === 'refused' || state === 'silent');
      if (first !== undefined && worthIt) neighbours = yield* askNeighbours(context, first.address);
      yield* report(whyNothingAnswers(attempts, neighbours, context));
    } else {
      knowledge.target = { host: place.host, address: chosen.address, port: place.port };
      knowledge.dialogue = chosen.dialogue;
      yield* report(partlyDown(attempts, place));
      const judging = judgeGreeting(chosen, context);
      let next = await judging.next();
      while (!next.done) {
        stops ||= next.value.type === 'finding' && context.severity(next.value.finding.code) === 'error';
        yield next.value;
        next = await judging.next();
      }
      capabilities = next.value;
    }
    const localAddress = chosen?.dialogue?.localAddress ?? null;
    const facts: StepFacts['port'] = {
      port: place.port,
      addresses: attempts.map(({ address, state, ms }) => ({ address, state, ms })),
      ...greetingFacts(chosen?.greeting ?? null),
      capabilities,
      neighbours,
      ...(localAddress === null ? {} : { localAddress }),
    };
    yield { type: 'facts', step: 'port', facts };
    if (settings.ownRelay === undefined) return 'done';
    const ownRelay = yield* tryOwnRelay(settings.ownRelay, context);
    yield { type: 'facts', step: 'port', facts: { ...facts, ownRelay } };
    // Mail clients need the system's own relay; what the system sends goes the other way.
    return stops ? 'done' : 'passable';
  },
});

function greetingFacts(greeting: Attempt['greeting']): Pick<StepFacts['port'], 'greeting' | 'greetingMs'> {
  if (greeting === null || greeting === 'tls') return { greeting: null, greetingMs: null };
  return { greeting: `${greeting.code} ${greeting.lines.join(' ')}`, greetingMs: greeting.ms };
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
