import { type Finding, finding } from '../findings/finding.ts';
import { Secret } from '../settings/secret.ts';
import { windowsMechanisms } from '../signin/find-mechanism.ts';
import type { Mechanism } from '../signin/mechanism.ts';
import type { NtlmServer } from '../signin/ntlm-server.ts';
import type { SignInResult } from '../signin/sign-in-result.ts';
import { TicketFailure } from '../signin/ticket-failure.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { isSignedIn } from './is-signed-in.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import { ntlmFacts } from './ntlm-facts.ts';
import { openSession } from './open-session.ts';
import { placeOf } from './place-of.ts';
import { refusalOf } from './refusal-of.ts';
import { report } from './report.ts';
import { credentialsOf, type SignInAccount } from './sign-in-account.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepResult } from './step.ts';
import type { StepContext } from './step-context.ts';
import { whyNoSignIn } from './why-no-sign-in.ts';

/** One attempt for an account that is not the system's own. */
interface Trial {
  readonly mechanism: Mechanism;
  readonly account: SignInAccount;
  readonly as: 'test-account' | 'ticket';
}

/**
 * The sign-in of a system that uses the Windows account it runs under (esBusinessserver: Authentifikation Windows; NTCS:
 * Versandsystem 2 to 5). Nobody else can prove that one. What can be seen from here: whether the server offers what such an
 * account signs in with (NTLM, or GSSAPI and its kin, which agree on Kerberos or NTLM); whether it lets in an account that
 * was given for the test (NTLM), or the one whose Kerberos ticket lies here (GSSAPI). The steps after this one go on with
 * that account. One attempt, and only on a connection that is safe for a password.
 */
export async function* windowsSignIn(context: StepContext): AsyncGenerator<StepEvent, StepResult> {
  const { settings, knowledge, options } = context;
  const kind = settings.values.signInKind;
  const known = windowsMechanisms.filter(({ name }) => kind?.value !== 'ntlm' || name === 'NTLM');
  const dialogue = yield* openSession(context, knowledge.mode === 'none' ? 'greeted' : 'encrypted');
  const offered = dialogue.capabilities.authMechanisms;
  const usable = known.filter(({ name }) => offered.includes(name));
  const facts = { user: '', mechanism: null, offered, attempts: 0, reply: null };
  if (usable.length === 0) {
    yield { type: 'facts', step: 'credentials', facts };
    const supported = known.map(({ name }) => name);
    yield { type: 'finding', finding: whyNoSignIn(kind?.written ?? 'Windows', supported, dialogue, context) };
    return 'done';
  }
  const trial = trialOf(usable, context);
  const kept = trial === null ? ({ why: 'windows-account', lacks: 'test-account' } as const) : keptFrom(trial, context);
  if (trial === null || kept !== null) {
    yield { type: 'facts', step: 'credentials', facts };
    return { skipped: kept ?? { why: 'windows-account' } };
  }
  // The server may send back whatever it was told.
  if (trial.as === 'test-account') context.redactor.add(options.testAccount?.password.reveal() ?? '');
  try {
    const result = yield* trial.mechanism.run(dialogue, credentialsOf(trial.account, context));
    knowledge.signIns += 1;
    yield* judge(trial, result, offered, context);
    return 'done';
  } catch (error) {
    if (!(error instanceof TicketFailure)) throw error;
    yield { type: 'facts', step: 'credentials', facts };
    return { skipped: { why: 'windows-account', lacks: error.problem } };
  }
}

/** NTLM with the account given for the test, else the ticket that may lie here; null: nothing can be tried. */
function trialOf(usable: readonly Mechanism[], { options: { testAccount } }: StepContext): Trial | null {
  const byPassword = usable.find(({ proof }) => proof === 'password');
  const byTicket = usable.find(({ proof }) => proof === 'ticket');
  if (testAccount !== undefined && byPassword !== undefined)
    return { mechanism: byPassword, account: testAccount, as: 'test-account' };
  if (byTicket === undefined) return null;
  return { mechanism: byTicket, account: { user: '', password: new Secret('') }, as: 'ticket' };
}

/** Why the trial must not be; null: it may. */
function keptFrom({ as }: Trial, { knowledge, options }: StepContext): SkipReason | null {
  if (!knowledge.safeForPassword) return as === 'ticket' ? { why: 'windows-account' } : { why: 'unsafe-connection' };
  if (options.signIns !== undefined && knowledge.signIns >= options.signIns) return { why: 'spared', what: 'account' };
  return null;
}

async function* judge(
  { mechanism, account: given, as }: Trial,
  result: SignInResult,
  offered: readonly string[],
  context: StepContext,
): AsyncGenerator<StepEvent, void> {
  const { reply, ntlm, account: owner } = result;
  const account = owner === undefined ? given : { ...given, user: owner };
  const accepted = isSignedIn(result);
  if (accepted) Object.assign(context.knowledge, { mechanism: mechanism.name, account, stage: 'signed-in' });
  yield {
    type: 'facts',
    step: 'credentials',
    facts: {
      ...{ user: account.user, mechanism: accepted ? mechanism.name : null, offered, attempts: 1 },
      ...{ reply: refusalOf(`AUTH ${mechanism.name}`, reply), testedAs: as },
      ...(ntlm === undefined ? {} : { ntlm: ntlmFacts(ntlm, context) }),
    },
  };
  const found = judgeSignIn({ mechanism, account, result, offered, supported: [mechanism.name] }, context);
  yield* report(found.map((each) => ofTrial(each, account.user, as, ntlm)));
  if (accepted) {
    const args = { ...placeOf(context), account: account.user, mechanism: mechanism.name };
    yield { type: 'finding', finding: finding('auth.windows-untested', args) };
  }
}

/** A password or ticket that is refused is not what the settings hold: it has a finding of its own. */
function ofTrial(found: Finding, account: string, as: Trial['as'], ntlm: NtlmServer | undefined): Finding {
  if (found.code !== 'auth.wrong-password' && found.code !== 'auth.required') return found;
  const user = account === '' ? null : account;
  return finding('auth.windows-refused', { ...found.args, user, as, domain: ntlm?.domain ?? null });
}
