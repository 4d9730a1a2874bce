import { type Finding, finding } from '../../findings/finding.ts';
import { Dialogue } from '../../mail/dialogue.ts';
import { resolveHost } from '../../mail/resolve-host.ts';
import type { TranscriptLine } from '../../mail/transcript-line.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { OwnRelay } from '../../settings/own-relay.ts';
import { neighbourLimit } from '../ask-neighbours.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingsOfFailure } from '../findings-of-failure.ts';
import { greet } from '../greet.ts';
import { emptyKnowledge } from '../knowledge.ts';
import { merge } from '../merge.ts';
import { placeOf } from '../place-of.ts';
import { readGreeting } from '../read-greeting.ts';
import { report } from '../report.ts';
import type { StepContext } from '../step-context.ts';
import type { OwnRelayPort } from '../step-facts.ts';
import { isOwnAddress } from './is-own-address.ts';
import { stateOf } from './state-of.ts';

interface Answered {
  readonly port: OwnRelayPort;
  readonly findings: readonly Finding[];
}

/**
 * Asks the relay that the system offers to mail clients, on all its ports at once: does it answer, greet and offer
 * sign-in. Nobody signs in there. A relay that is to be on this machine but answers on no port at all is a fact, not a
 * finding: maildiag may run on another machine than the system.
 */
export async function* tryOwnRelay(relay: OwnRelay, context: StepContext): AsyncGenerator<StepEvent, OwnRelayPort[]> {
  const { options, wire, world } = context;
  const limit = neighbourLimit(context);
  const target = `${relay.host}:${relay.ports.map(({ port }) => port).join(', ')}`;
  yield { type: 'waiting', wait: { for: 'connect', target, stage: null, since: wire.now(), limit } };
  const isLocal = relay.host.toLowerCase() === 'localhost';
  const resolver = isLocal ? null : options.resolver;
  const answer = await resolveHost(relay.host, { resolver, timeoutMs: limit, signal: wire.signal });
  const [found] = (answer.system ?? answer.dns).addresses;
  const address = isLocal ? '127.0.0.1' : found?.address;
  if (address === undefined) return relay.ports.map((port) => unanswered(port, 'other'));

  // One conversation after the other in the transcript, or they would mix.
  const kept = relay.ports.map((): TranscriptLine[] => []);
  const all = merge(relay.ports.map((port) => tryPort(relay.host, address, port, limit, context)));
  let next = await all.next();
  while (!next.done) {
    const { index, event } = next.value;
    if (event.type === 'line') kept[index]?.push(event.line);
    next = await all.next();
  }
  for (const line of kept.flat()) yield { type: 'line', line };
  const answered = next.value;
  const isThere = answered.some(({ port }) => port.state === 'answers');
  if (isThere || !isOwnAddress(address, world)) yield* report(answered.flatMap(({ findings }) => findings));
  return answered.map(({ port }) => port);
}

async function* tryPort(
  host: string,
  address: string,
  port: OwnRelay['ports'][number],
  limit: number,
  context: StepContext,
): AsyncGenerator<StepEvent, Answered> {
  const relay = atRelay(host, address, port.port, limit, context);
  const { wire } = relay;
  const findings: Finding[] = [];
  let dialogue: Dialogue | null = null;
  yield { type: 'line', line: { at: wire.now(), from: 'note', text: `${port.name}: ${address}:${port.port}` } };
  try {
    dialogue = yield* Dialogue.open({ host, address, port: port.port }, wire);
    if (port.tls) yield* dialogue.secure({});
    const greeting = yield* readGreeting(dialogue, wire);
    if (greeting === 'tls') {
      const expectsTls = finding('tls.server-expects-tls', placeOf(relay));
      return { port: { ...unanswered(port, 'answers') }, findings: [expectsTls] };
    }
    for await (const event of greet(greeting, dialogue, relay)) {
      if (event.type === 'finding') findings.push(event.finding);
      else yield event;
    }
    const mechanisms = dialogue.capabilities.authMechanisms;
    const text = `${greeting.code} ${greeting.lines.join(' ')}`;
    yield* dialogue.quit();
    return { port: { ...unanswered(port, 'answers'), greeting: text, mechanisms }, findings };
  } catch (error) {
    if (!(error instanceof WireFailure)) throw error;
    const state = dialogue === null ? stateOf(error) : 'answers';
    const failure =
      state === 'refused'
        ? [finding('connect.refused', { ...placeOf(relay), address, neighbours: [], ownRelay: port.name })]
        : findingsOfFailure(error, relay);
    return { port: unanswered(port, state), findings: [...findings, ...failure] };
  } finally {
    dialogue?.close();
  }
}

function unanswered({ port, tls, name }: OwnRelay['ports'][number], state: OwnRelayPort['state']): OwnRelayPort {
  return { port, tls, name, state, greeting: null, mechanisms: [] };
}

/** The same diagnosis, but of the system's own relay: findings name its place. */
function atRelay(host: string, address: string, port: number, limit: number, context: StepContext): StepContext {
  const own = <T>(value: T) => ({ value, name: '', written: null, origin: null, from: 'file' }) as const;
  const { settings, options, wire } = context;
  return {
    ...context,
    settings: { ...settings, values: { host: own(host), port: own(port) } },
    options: { ...options, timeoutMs: limit },
    wire: { ...wire, timeoutMs: limit },
    knowledge: { ...emptyKnowledge(), target: { host, address, port } },
  };
}
