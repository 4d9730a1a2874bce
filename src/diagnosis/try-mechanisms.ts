import { finding } from '../findings/finding.ts';
import type { Mechanism, ProofKind } from '../signin/mechanism.ts';
import { mechanisms } from '../signin/mechanisms.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { fetchedAccount } from './fetched-account.ts';
import { givenAccount } from './given-account.ts';
import { isSignedIn } from './is-signed-in.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import { nextMechanism } from './next-mechanism.ts';
import { openSession } from './open-session.ts';
import { placeOf } from './place-of.ts';
import { refusalOf } from './refusal-of.ts';
import { report } from './report.ts';
import { credentialsOf, type SignInAccount } from './sign-in-account.ts';
import type { StepContext } from './step-context.ts';
import type { StepFacts } from './step-facts.ts';
import { systemWould } from './system-would.ts';
import { whyNoSignIn } from './why-no-sign-in.ts';

/** Attempts for one account in one run: more could lock it. */
const ATTEMPT_LIMIT = 2;

type Facts = StepFacts['credentials'];

/** What is to be tried, and what is already known about it. */
interface Plan {
  readonly account: SignInAccount;
  /** What the server offers of them, strongest first. */
  readonly usable: readonly [Mechanism, ...Mechanism[]];
  /** Names of all mechanisms that could do with what the settings hold. */
  readonly supported: readonly string[];
  readonly facts: Facts;
}

/**
 * Signs in with the account of the settings and the mechanisms that the server offers, strongest first, at most twice
 * (RFC 4954). The connection has to be safe for a password. A token is only fetched where the server would take one.
 */
export async function* tryMechanisms(context: StepContext): AsyncGenerator<StepEvent, void> {
  const { settings, knowledge, vocabulary } = context;
  const kind = settings.values.signInKind?.value;
  const proof: ProofKind = kind === 'oauth' || kind === 'token' ? 'token' : 'password';
  const user = settings.values.user?.value ?? '';
  const dialogue = yield* openSession(context, knowledge.mode === 'none' ? 'greeted' : 'encrypted');
  const offered = dialogue.capabilities.authMechanisms;
  const suitable = mechanisms.filter((each) => each.proof === proof);
  const supported = suitable.map(({ name }) => name);
  const [first, ...others] = suitable.filter(({ name }) => offered.includes(name));
  const would = proof === 'password' ? systemWould(offered, vocabulary) : undefined;
  const facts: Facts = {
    ...{ user, mechanism: null, offered, attempts: 0, reply: null },
    ...(would === undefined ? {} : { systemWould: would }),
  };
  if (first === undefined) {
    yield { type: 'facts', step: 'credentials', facts };
    yield { type: 'finding', finding: whyNoSignIn(user, supported, dialogue, context) };
    return;
  }
  const { account, token } = kind === 'oauth' ? yield* fetchedAccount(context) : givenAccount(context);
  const known = token === null ? facts : { ...facts, token };
  if (account === null) yield { type: 'facts', step: 'credentials', facts: known };
  else yield* tryInTurn({ account, usable: [first, ...others], supported, facts: known }, context);
}

async function* tryInTurn(plan: Plan, context: StepContext): AsyncGenerator<StepEvent, void> {
  const { account, usable, supported, facts } = plan;
  const { knowledge, options, vocabulary } = context;
  const { offered } = facts;
  const limit = Math.min(ATTEMPT_LIMIT, options.signIns ?? ATTEMPT_LIMIT);
  let next: Mechanism | null = limit === 0 ? null : usable[0];
  for (let attempts = 1; next !== null; attempts += 1) {
    const mechanism: Mechanism = next;
    const dialogue = yield* openSession(context, knowledge.mode === 'none' ? 'greeted' : 'encrypted');
    knowledge.signIns += 1;
    const given = { ...credentialsOf(account, context), mayRepeat: attempts === 1 };
    const result = yield* mechanism.run(dialogue, given);
    const accepted = isSignedIn(result);
    if (accepted) Object.assign(knowledge, { mechanism: mechanism.name, account, stage: 'signed-in' });
    const rest = usable.slice(usable.indexOf(mechanism) + 1);
    next = accepted || attempts === limit ? null : nextMechanism(mechanism, result, rest, dialogue.tls !== null);
    if (next !== null) continue;
    const reply = refusalOf(`AUTH ${mechanism.name}`, result.reply);
    const end = { ...facts, mechanism: accepted ? mechanism.name : null, attempts, reply };
    yield { type: 'facts', step: 'credentials', facts: end };
    yield* report(judgeSignIn({ mechanism, account, result, offered, supported }, context));
    const system = vocabulary.signInMechanisms;
    // Where nobody gets in, what the system masters is not what is wrong first.
    if (accepted && facts.systemWould === null && system !== undefined) {
      const args = { ...placeOf(context), offered, system, used: mechanism.name };
      yield { type: 'finding', finding: finding('auth.system-mechanism-missing', args) };
    }
    // A conversation that ended in doubt about the other side is not gone on with.
    if (result.unproved || (!accepted && result.reply.code === 235)) dialogue.close();
  }
}
