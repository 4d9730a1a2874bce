import { type Finding, finding } from '../../findings/finding.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import type { EwsReply } from '../../web/ews-ask.ts';
import { getFolder } from '../../web/ews-request.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { ntlmFacts } from '../ntlm-facts.ts';
import { placeOf } from '../place-of.ts';
import { readableSample } from '../readable-sample.ts';
import { report } from '../report.ts';
import type { StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { askExchange } from './ews-ask-exchange.ts';
import { ewsCredentialFacts, offeredBy, offers } from './ews-credential-facts.ts';
import { ewsIsOnline } from './ews-is-online.ts';
import { ewsIsSignedIn } from './ews-is-signed-in.ts';
import { ewsEvidence, ewsRefusal } from './ews-refusal.ts';
import { type EwsTrial, type PasswordScheme, schemesOf, trialOf } from './ews-trial.ts';
import { ewsWithoutAccount } from './ews-without-account.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';

const request = getFolder('inbox', null);
const { operation } = request;

/** One attempt with user and password. */
interface Attempt {
  readonly scheme: PasswordScheme;
  readonly trial: EwsTrial;
  /** The answer to the question without a sign-in. */
  readonly before: EwsAnswer;
  readonly service: Service;
}

/**
 * Signs in with user and password: those of the settings or, where the system uses the Windows account that it runs under,
 * those given for the test. With the scheme that the system would take of those that are offered, and once.
 */
export async function* ewsPasswordSignIn(
  before: EwsAnswer,
  service: Service,
  context: StepContext,
): AsyncGenerator<StepEvent, StepResult> {
  const { knowledge, settings, options } = context;
  const trial = trialOf(settings, options);
  const user = trial?.user ?? settings.values.user?.value ?? '';
  yield { type: 'facts', step: 'credentials', facts: ewsCredentialFacts({ user }, before) };
  const place = placeOf(serviceContext(service, context));
  // It answered without a sign-in: what it would say to one cannot be seen.
  if (before.status !== 401) {
    const encrypted = service.knowledge.tls !== null;
    yield { type: 'finding', finding: finding('auth.not-offered', { ...place, user, encrypted }) };
    return 'done';
  }
  const supported = schemesOf(settings);
  const isOnline = ewsIsOnline(service);
  const scheme = isOnline ? undefined : supported.find((each) => offers(before, each));
  if (scheme === undefined) {
    const isRetired = (isOnline || offers(before, 'Bearer')) && settings.values.signInKind?.value === 'password';
    const found = isRetired
      ? ewsRefusal(operation, before, { stage: 'auth' }, service, context, 'auth.basic-auth-retired')
      : finding('auth.mechanism-unsupported', { ...place, offered: before.schemes, supported });
    yield { type: 'finding', finding: found };
    return 'done';
  }
  if (trial === null) return yield* ewsWithoutAccount(before, service, context);
  if (knowledge.signIns >= (options.signIns ?? Number.POSITIVE_INFINITY))
    return { skipped: { why: 'spared', what: 'account' } };
  const reply = yield* askExchange(service, request, { scheme, ...trial }, context);
  yield* conclude(reply, { scheme, trial, before, service }, context);
  return 'done';
}

async function* conclude(reply: EwsReply, attempt: Attempt, context: StepContext): AsyncGenerator<StepEvent, void> {
  const { answer, ntlm, signedIn } = reply;
  const { scheme, trial, before, service } = attempt;
  const { user, password, isTest } = trial;
  const accepted = signedIn && ewsIsSignedIn(answer);
  if (accepted) Object.assign(context.knowledge, { mechanism: scheme, account: { user, password } });
  const known = {
    ...{ user, mechanism: accepted ? scheme : null, attempts: signedIn ? 1 : 0 },
    ...{ reply: ewsEvidence(operation, answer), ...(isTest ? { testedAs: 'test-account' as const } : {}) },
    ...(ntlm === undefined ? {} : { ntlm: ntlmFacts(ntlm, context) }),
  };
  yield { type: 'facts', step: 'credentials', facts: ewsCredentialFacts(known, before, answer) };
  if (!accepted) {
    yield { type: 'finding', finding: refused(reply, attempt, context) };
  } else if (isTest) {
    // Whether the system's own account is let in nobody has seen.
    const place = placeOf(serviceContext(service, context));
    yield* report([finding('auth.windows-untested', { ...place, account: user, mechanism: scheme })]);
  }
}

/** What it means that the sign-in was not taken. */
function refused(
  { answer, ntlm, badChallenge, signedIn }: EwsReply,
  { scheme, trial, before, service }: Attempt,
  context: StepContext,
): Finding {
  const place = placeOf(serviceContext(service, context));
  if (badChallenge !== undefined) {
    const sample = readableSample(badChallenge);
    return finding('server.protocol-error', { ...place, stage: 'auth', what: 'bad-challenge', sample });
  }
  if (answer.status !== 401) return ewsRefusal(operation, answer, { stage: 'auth' }, service, context);
  if (!signedIn) {
    // Offered, but it asks nothing when it is taken at its word.
    const offered = offeredBy(before, answer).filter((name) => name !== scheme);
    return finding('auth.mechanism-unsupported', { ...place, offered, supported: schemesOf(context.settings) });
  }
  const args = {
    ...{ ...place, reply: ewsEvidence(operation, answer), user: trial.user, mechanism: scheme },
    ...{ stage: 'auth' as const, sender: null, recipient: null, helo: null },
  };
  return trial.isTest
    ? finding('auth.windows-refused', { ...args, as: 'test-account', domain: ntlm?.domain ?? null })
    : finding('auth.wrong-password', args);
}
