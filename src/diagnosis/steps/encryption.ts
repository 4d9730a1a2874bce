import { type Finding, finding } from '../../findings/finding.ts';
import { Dialogue } from '../../mail/dialogue.ts';
import { probeNeighbours } from '../../mail/probe-neighbours.ts';
import { probeTlsVersions } from '../../mail/probe-tls-versions.ts';
import { identifySpeaker } from '../../mail/speaker.ts';
import type { TlsFacts } from '../../mail/tls-facts.ts';
import type { TlsVersion, VersionState } from '../../mail/tls-version.ts';
import { tlsVersions } from '../../mail/tls-version.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingOfReply } from '../finding-of-reply.ts';
import { findingOfTlsFailure } from '../finding-of-tls-failure.ts';
import { greet } from '../greet.ts';
import { heloName } from '../helo-name.ts';
import { judgeReply } from '../judge-reply.ts';
import { placeOf } from '../place-of.ts';
import { readGreeting } from '../read-greeting.ts';
import { refusalOf } from '../refusal-of.ts';
import { report } from '../report.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';

type Facts = StepFacts['encryption'];
type Versions = { readonly [V in TlsVersion]?: VersionState };

const outdated: readonly TlsVersion[] = ['TLSv1', 'TLSv1.1'];

/** Milliseconds for the usual neighbour ports, tried where this port offers no encryption. */
const NEIGHBOUR_LIMIT = 3_000;

const plainFacts: Facts = {
  mode: 'none',
  version: null,
  cipher: null,
  versions: {},
  greeting: null,
  greetingMs: null,
  capabilities: [],
  works: [],
};

/** Encrypts the open conversation the way the settings say, and finds out which TLS versions the server takes. */
export const encryption = defineStep({
  id: 'encryption',
  needs: ['port'],
  uses: ['security', 'verifyCertificate', 'caFile'],
  async *run(context) {
    const { settings, knowledge } = context;
    knowledge.tls = null;
    knowledge.mode = null;
    switch (settings.values.security?.value) {
      case undefined:
        return { skipped: { why: 'needs', step: 'configuration' } };
      case 'none':
        knowledge.mode = 'none';
        yield { type: 'facts', step: 'encryption', facts: plainFacts };
        return 'done';
      case 'starttls':
        yield* startTls(context, true);
        return 'done';
      case 'starttls-optional':
        yield* startTls(context, false);
        return 'done';
      case 'tls':
        yield* implicitTls(context, null);
        return 'done';
      case 'ambiguous':
        yield* implicitTls(context, () => startTls(context, true));
        return 'done';
    }
  },
});

/** TLS from the first byte (RFC 8314 section 3.3). `otherwise` is tried where the server starts in plain text. */
async function* implicitTls(
  context: StepContext,
  otherwise: (() => AsyncGenerator<StepEvent, void>) | null,
): AsyncGenerator<StepEvent, void> {
  const { knowledge, wire } = context;
  const target = knowledge.target;
  if (target === null) return;
  knowledge.mode = 'tls';
  const dialogue = yield* freshDialogue(context);
  const versions = startVersionProbes(context, 'tls');
  let facts: TlsFacts;
  try {
    facts = yield* dialogue.secure({});
  } catch (error) {
    if (!(error instanceof WireFailure) || wire.signal.aborted) throw error;
    const startsInClear = error.sample !== null && identifySpeaker(error.sample) === 'smtp';
    if (otherwise !== null && startsInClear) {
      yield* otherwise();
      return;
    }
    const legacy = yield* handshakeFailed(error, context, 'tls', await versions);
    if (legacy === null) return;
    facts = legacy;
  }
  const secured = knowledge.dialogue;
  if (secured === null) return;
  knowledge.tls = facts;
  const greeting = yield* readGreeting(secured, wire);
  if (greeting === 'tls') return;
  knowledge.stage = (yield* greet(greeting, secured, context)) ? 'encrypted' : null;
  yield* conclude(context, facts, await versions, {
    greeting: `${greeting.code} ${greeting.lines.join(' ')}`,
    greetingMs: greeting.ms,
  });
}

/** STARTTLS on the open conversation (RFC 3207). */
async function* startTls(context: StepContext, demanded: boolean): AsyncGenerator<StepEvent, void> {
  const { knowledge, wire } = context;
  const place = placeOf(context);
  const dialogue = yield* greetedDialogue(context);
  if (dialogue === null) return;
  if (!dialogue.capabilities.has('STARTTLS')) {
    yield* notOffered(context, dialogue, demanded);
    return;
  }
  knowledge.mode = 'starttls';
  const versions = startVersionProbes(context, 'starttls');
  let facts: TlsFacts | null = null;
  try {
    const { reply, injected } = yield* dialogue.startTls({});
    if (injected !== null) {
      dialogue.close();
      knowledge.dialogue = null;
      yield { type: 'finding', finding: injectedFinding(injected, context) };
      return;
    }
    if (reply.code === 500 || reply.code === 502) {
      const sample = `${reply.code} ${reply.lines.join(' ')}`;
      yield {
        type: 'finding',
        finding: finding('starttls.stripped', { ...place, sign: 'command-refused-as-unknown', sample }),
      };
      return;
    }
    if (reply.code !== 220) {
      yield {
        type: 'finding',
        finding:
          reply.code === 421
            ? findingOfReply(reply, { stage: 'starttls', command: 'STARTTLS' }, context)
            : finding('starttls.refused', {
                ...place,
                stage: 'starttls',
                reply: refusalOf('STARTTLS', reply),
                sender: null,
                recipient: null,
                user: null,
                mechanism: null,
                helo: heloName(context),
              }),
      };
      return;
    }
    facts = dialogue.tls;
  } catch (error) {
    if (!(error instanceof WireFailure) || error.stage !== 'tls' || wire.signal.aborted) throw error;
    facts = yield* handshakeFailed(error, context, 'starttls', await versions);
  }
  const secured = knowledge.dialogue;
  if (facts === null || secured === null) return;
  knowledge.tls = facts;
  const helo = heloName(context);
  const reply = yield* secured.ehlo(helo);
  if (reply.code === 250) knowledge.stage = 'encrypted';
  yield* report(judgeReply(reply, reply.code === 250, { stage: 'ehlo', command: `EHLO ${helo}` }, context));
  yield* conclude(context, facts, await versions, { greeting: null, greetingMs: null });
}

async function* notOffered(
  context: StepContext,
  dialogue: Dialogue,
  demanded: boolean,
): AsyncGenerator<StepEvent, void> {
  const { knowledge, options, wire } = context;
  const place = placeOf(context);
  const masked = dialogue.capabilities.maskedStarttls();
  if (masked !== null) {
    yield {
      type: 'finding',
      finding: finding('starttls.stripped', { ...place, sign: 'masked-keyword', sample: masked }),
    };
    return;
  }
  if (!demanded) {
    knowledge.mode = 'none';
    yield { type: 'facts', step: 'encryption', facts: { ...plainFacts, capabilities: dialogue.capabilities.lines } };
    return;
  }
  if (yield* offeredElsewhere(context, dialogue)) return;
  const ports = options.neighbourPorts.filter((port) => port !== place.port);
  const limit = Math.min(NEIGHBOUR_LIMIT, wire.timeoutMs);
  yield {
    type: 'waiting',
    wait: { for: 'neighbours', target: ports.join(', '), stage: null, since: wire.now(), limit },
  };
  const neighbours = await probeNeighbours(dialogue.target, ports, wire, limit);
  const offered = dialogue.capabilities.lines;
  yield { type: 'finding', finding: finding('starttls.unsupported', { ...place, offered, neighbours }) };
}

/** Where another address of the same name offers STARTTLS, something on the way to this one takes it out, or it is set up otherwise. */
async function* offeredElsewhere(context: StepContext, dialogue: Dialogue): AsyncGenerator<StepEvent, boolean> {
  const { knowledge, wire } = context;
  const { host, port } = placeOf(context);
  const limit = Math.min(NEIGHBOUR_LIMIT, wire.timeoutMs);
  const others = knowledge.addresses.filter((address) => address !== dialogue.target.address).slice(0, 3);
  for (const address of others) {
    const [found] = await probeNeighbours({ host, address }, [port], wire, limit);
    if (found?.security !== 'starttls') continue;
    const sample = `${address}: 250 STARTTLS`;
    const args = { host, port, sign: 'other-address-offers-it', sample } as const;
    yield { type: 'finding', finding: finding('starttls.stripped', args) };
    return true;
  }
  return false;
}

/** The conversation that the port step opened, or a new one where it was used up. */
async function* freshDialogue(context: StepContext): AsyncGenerator<StepEvent, Dialogue> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (current?.isOpen && knowledge.stage === null && current.tls === null) return current;
  current?.close();
  if (knowledge.target === null) throw new Error('no address of the server is known');
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  knowledge.stage = null;
  return dialogue;
}

/** A conversation in plain text after EHLO: the one that the port step left, or a new one where the step runs again. */
async function* greetedDialogue(context: StepContext): AsyncGenerator<StepEvent, Dialogue | null> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (current?.isOpen && knowledge.stage === 'greeted' && current.tls === null) return current;
  const dialogue = yield* freshDialogue(context);
  const greeting = yield* readGreeting(dialogue, wire);
  if (greeting === 'tls' || !(yield* greet(greeting, dialogue, context))) return null;
  knowledge.stage = 'greeted';
  return dialogue;
}

function startVersionProbes(context: StepContext, mode: 'tls' | 'starttls'): Promise<Versions> {
  const { knowledge, wire } = context;
  if (knowledge.target === null) return Promise.resolve({});
  // A probe that cannot tell says "unknown"; it never fails the step.
  return probeTlsVersions(knowledge.target, { mode, helo: heloName(context), wire }).catch(() => ({}));
}

/**
 * Says why the handshake failed. A server that only knows outdated versions or weak algorithms is met on its own level
 * with a second connection, so that the diagnosis can go on; null where that does not work either.
 */
async function* handshakeFailed(
  failure: WireFailure,
  context: StepContext,
  mode: 'tls' | 'starttls',
  versions: Versions,
): AsyncGenerator<StepEvent, TlsFacts | null> {
  const { knowledge, wire } = context;
  const accepted = tlsVersions.filter((version) => versions[version] === 'accepted');
  knowledge.dialogue?.close();
  knowledge.dialogue = null;
  knowledge.stage = null;
  const onlyOutdated = accepted.length > 0 && accepted.every((version) => outdated.includes(version));
  if (!onlyOutdated || knowledge.target === null) {
    yield { type: 'finding', finding: findingOfTlsFailure(failure, versions, context) };
    return null;
  }
  const options = { minVersion: 'TLSv1', legacy: true } as const;
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  if (mode === 'tls') return yield* dialogue.secure(options);
  yield* dialogue.greeting();
  yield* dialogue.ehlo(heloName(context));
  const { injected } = yield* dialogue.startTls(options);
  if (injected === null && dialogue.tls !== null) return dialogue.tls;
  dialogue.close();
  knowledge.dialogue = null;
  const why = injected === null ? findingOfTlsFailure(failure, versions, context) : injectedFinding(injected, context);
  yield { type: 'finding', finding: why };
  return null;
}

function injectedFinding(injected: Buffer, context: StepContext): Finding {
  const sample = injected.subarray(0, 200).toString('latin1');
  return finding('starttls.injected', { ...placeOf(context), bytes: injected.length, sample });
}

async function* conclude(
  context: StepContext,
  facts: TlsFacts,
  versions: Versions,
  greeting: Pick<Facts, 'greeting' | 'greetingMs'>,
): AsyncGenerator<StepEvent, void> {
  const mode = context.knowledge.mode === 'tls' ? 'tls' : 'starttls';
  const accepted = tlsVersions.filter((version) => versions[version] === 'accepted' || facts.version === version);
  if (accepted.every((version) => outdated.includes(version))) {
    yield { type: 'finding', finding: finding('tls.version-outdated', { ...placeOf(context), server: accepted }) };
  }
  yield {
    type: 'facts',
    step: 'encryption',
    facts: {
      mode,
      version: facts.version,
      cipher: facts.cipher,
      versions,
      ...greeting,
      capabilities: context.knowledge.dialogue?.capabilities.lines ?? [],
      works: context.settings.values.security?.value === 'ambiguous' ? [mode] : [],
    },
  };
}
