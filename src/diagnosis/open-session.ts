import { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { findMechanism } from '../signin/find-mechanism.ts';
import { AccountSpared } from './account-spared.ts';
import { assertTrusted } from './assert-trusted.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { legacyTls } from './encryption/legacy-tls.ts';
import { outdatedVersions } from './encryption/outdated-versions.ts';
import { heloName } from './helo-name.ts';
import { isSignedIn } from './is-signed-in.ts';
import { judgeReply } from './judge-reply.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import type { SessionStage } from './knowledge.ts';
import type { ReplyPlace } from './reply-place.ts';
import { report } from './report.ts';
import { shownIdentity } from './shown-identity.ts';
import { accountOfSettings, credentialsOf } from './sign-in-account.ts';
import type { StepContext } from './step-context.ts';
import { trustedRoots } from './trusted-roots.ts';

const order: readonly (SessionStage | null)[] = [null, 'greeted', 'encrypted', 'signed-in'];

/**
 * The open conversation at the wanted stage: the one that is there, or a new one that is brought there the way earlier
 * steps proved (same address, same encryption, same mechanism).
 *
 * `judging`: a new one in any case, with OpenSSL's own verdict on the certificate in its TLS facts.
 *
 * @throws WireFailure where the way does not work any more
 * @throws AccountSpared where it takes one sign-in more than the run may try
 */
export async function* openSession(
  context: StepContext,
  wanted: SessionStage,
  judging = false,
): AsyncGenerator<StepEvent, Dialogue> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (!judging && current?.canGoOn && order.indexOf(knowledge.stage) === order.indexOf(wanted)) return current;
  if (current?.canGoOn && wanted === 'signed-in' && knowledge.stage === 'encrypted' && knowledge.mechanism !== null) {
    yield* signIn(current, context);
    return current;
  }
  current?.close();
  if (knowledge.target === null) throw new WireFailure('closed', 'connect', 'no address is known');
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  knowledge.stage = null;
  const tls = {
    ...(judging ? { roots: trustedRoots(context) } : {}),
    ...(context.options.resumeTls && knowledge.tls?.session ? { session: knowledge.tls.session } : {}),
    ...(outdatedVersions.some((version) => version === knowledge.tls?.version) ? legacyTls : {}),
    ...shownIdentity(context),
  };
  const helo = heloName(context);
  if (knowledge.mode === 'tls') yield* dialogue.secure(tls);
  const greeting = yield* dialogue.greeting();
  yield* mustBe(220, greeting, { stage: 'greeting', command: 'connect' }, context);
  const ehlo = { stage: 'ehlo', command: `EHLO ${helo}` } as const;
  yield* mustBe(250, yield* dialogue.ehlo(helo), ehlo, context);
  if (knowledge.mode === 'starttls') {
    const { injected } = yield* dialogue.startTls(tls);
    if (injected !== null) throw new WireFailure('tls', 'starttls', 'plain text behind the go-ahead this time');
    if (dialogue.tls === null) throw new WireFailure('tls', 'starttls', 'STARTTLS refused this time');
    yield* mustBe(250, yield* dialogue.ehlo(helo), ehlo, context);
  }
  if (knowledge.mode !== 'none') assertTrusted(dialogue.tls, context);
  knowledge.stage = knowledge.mode === 'none' ? 'greeted' : 'encrypted';
  if (wanted === 'signed-in') yield* signIn(dialogue, context);
  return dialogue;
}

/** An earlier connection was welcome; what the server says to this one where it is not (too many connections) is the finding. */
async function* mustBe(
  code: number,
  reply: Reply,
  at: ReplyPlace,
  context: StepContext,
): AsyncGenerator<StepEvent, void> {
  if (reply.code === code) return;
  yield* report(judgeReply(reply, false, at, context));
  // The finding has said everything: this only ends the step.
  throw new WireFailure('aborted', at.stage, 'not welcome this time');
}

async function* signIn(dialogue: Dialogue, context: StepContext): AsyncGenerator<StepEvent, void> {
  const { knowledge, options } = context;
  const mechanism = knowledge.mechanism === null ? null : findMechanism(knowledge.mechanism);
  // In a batch the mechanism is known of another account.
  const account = knowledge.account ?? accountOfSettings(context);
  if (mechanism === null || account === null) return;
  if (knowledge.signIns >= (options.signIns ?? Number.POSITIVE_INFINITY)) throw new AccountSpared();
  knowledge.signIns += 1;
  const result = yield* mechanism.run(dialogue, credentialsOf(account, context));
  if (!isSignedIn(result)) {
    const offered = dialogue.capabilities.authMechanisms;
    yield* report(judgeSignIn({ mechanism, account, result, offered, supported: [mechanism.name] }, context));
    dialogue.close();
    // The finding has said everything: this only ends the step.
    throw new WireFailure('aborted', 'auth', 'sign-in refused this time');
  }
  knowledge.stage = 'signed-in';
}
