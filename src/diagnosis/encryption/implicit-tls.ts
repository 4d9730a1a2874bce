import { identifySpeaker } from '../../mail/speaker.ts';
import type { TlsFacts } from '../../mail/tls-facts.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { greet } from '../greet.ts';
import { readGreeting } from '../read-greeting.ts';
import { shownIdentity } from '../shown-identity.ts';
import type { StepContext } from '../step-context.ts';
import { conclude } from './conclude.ts';
import { freshDialogue } from './fresh-dialogue.ts';
import { handshakeFailed } from './handshake-failed.ts';
import { startVersionProbes } from './start-version-probes.ts';

/** TLS from the first byte (RFC 8314 section 3.3). `otherwise` is tried where the server starts in plain text. */
export async function* implicitTls(
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
    facts = yield* dialogue.secure(shownIdentity(context));
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
