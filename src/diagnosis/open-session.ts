import { Dialogue } from '../mail/dialogue.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { mechanisms } from '../signin/mechanisms.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { heloName } from './helo-name.ts';
import type { SessionStage } from './knowledge.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';
import { trustedRoots } from './trusted-roots.ts';

const order: readonly (SessionStage | null)[] = [null, 'greeted', 'encrypted', 'signed-in'];

/**
 * The open conversation at the wanted stage: the one that is there, or a new one that is brought there the way earlier
 * steps proved (same address, same encryption, same mechanism).
 *
 * @throws WireFailure where the way does not work any more
 */
export async function* openSession(context: StepContext, wanted: SessionStage): AsyncGenerator<StepEvent, Dialogue> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (current?.isOpen && order.indexOf(knowledge.stage) === order.indexOf(wanted)) return current;
  if (current?.isOpen && wanted === 'signed-in' && knowledge.stage === 'encrypted' && knowledge.mechanism !== null) {
    yield* signIn(current, context);
    return current;
  }
  current?.close();
  if (knowledge.target === null) throw new WireFailure('closed', 'connect', 'no address is known');
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  knowledge.stage = null;
  const tls = {
    roots: trustedRoots(context),
    ...(knowledge.tls?.version === 'TLSv1' || knowledge.tls?.version === 'TLSv1.1'
      ? ({ minVersion: 'TLSv1', legacy: true } as const)
      : {}),
  };
  const helo = heloName(context);
  if (knowledge.mode === 'tls') yield* dialogue.secure(tls);
  yield* dialogue.greeting();
  yield* dialogue.ehlo(helo);
  if (knowledge.mode === 'starttls') {
    const { injected } = yield* dialogue.startTls(tls);
    if (injected !== null || dialogue.tls === null) throw new WireFailure('closed', 'starttls', 'STARTTLS failed');
    yield* dialogue.ehlo(helo);
  }
  if (knowledge.mode !== 'none') assertSameCertificate(dialogue, context);
  knowledge.stage = knowledge.mode === 'none' ? 'greeted' : 'encrypted';
  if (wanted === 'signed-in') yield* signIn(dialogue, context);
  return dialogue;
}

/** The certificate was judged on an earlier connection: another one here has not been, so it gets no password. */
function assertSameCertificate(dialogue: Dialogue, { knowledge }: StepContext): void {
  const judged = knowledge.tls?.chain[0]?.fingerprint256;
  const here = dialogue.tls?.chain[0]?.fingerprint256;
  if (judged !== here) throw new WireFailure('tls', 'tls', `another certificate than before: ${here ?? 'none'}`);
}

async function* signIn(dialogue: Dialogue, context: StepContext): AsyncGenerator<StepEvent, void> {
  const { knowledge, settings, redactor } = context;
  const mechanism = mechanisms.find(({ name }) => name === knowledge.mechanism);
  const { user, password } = settings.values;
  if (mechanism === undefined || user === undefined || password === undefined) return;
  const register = (secret: string) => redactor.add(secret);
  const reply = yield* mechanism.run(dialogue, { user: user.value, password: password.value, register });
  if (reply.code !== 235)
    throw new WireFailure('closed', 'auth', `${placeOf(context).host}: sign-in refused this time`);
  knowledge.stage = 'signed-in';
}
