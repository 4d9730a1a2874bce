import { finding } from '../../findings/finding.ts';
import type { TlsFacts } from '../../mail/tls-facts.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingOfReply } from '../finding-of-reply.ts';
import { heloName } from '../helo-name.ts';
import { judgeReply } from '../judge-reply.ts';
import { placeOf } from '../place-of.ts';
import { refusalOf } from '../refusal-of.ts';
import { report } from '../report.ts';
import { shownIdentity } from '../shown-identity.ts';
import type { StepContext } from '../step-context.ts';
import { conclude } from './conclude.ts';
import { greetedDialogue } from './greeted-dialogue.ts';
import { handshakeFailed } from './handshake-failed.ts';
import { injectedFinding } from './injected-finding.ts';
import { startVersionProbes } from './start-version-probes.ts';
import { starttlsNotOffered } from './starttls-not-offered.ts';

/** STARTTLS on the open conversation (RFC 3207). */
export async function* startTls(context: StepContext, demanded: boolean): AsyncGenerator<StepEvent, void> {
  const { knowledge, wire } = context;
  const place = placeOf(context);
  const dialogue = yield* greetedDialogue(context);
  if (dialogue === null) return;
  if (!dialogue.capabilities.has('STARTTLS')) {
    yield* starttlsNotOffered(context, dialogue, demanded);
    return;
  }
  knowledge.mode = 'starttls';
  const versions = startVersionProbes(context, 'starttls');
  let facts: TlsFacts | null = null;
  try {
    const { reply, injected } = yield* dialogue.startTls(shownIdentity(context));
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
