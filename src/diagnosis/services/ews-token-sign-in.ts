import { finding } from '../../findings/finding.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import { getFolder } from '../../web/ews-request.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import type { StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { askExchange } from './ews-ask-exchange.ts';
import { ewsCodeOf } from './ews-code-of.ts';
import { ewsCredentialFacts, offeredBy, offers } from './ews-credential-facts.ts';
import { ewsIsSignedIn } from './ews-is-signed-in.ts';
import { ewsEvidence, ewsRefusal } from './ews-refusal.ts';
import { fetchToken } from './fetch-token.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';

/**
 * Gets a token for Exchange as the system's own application, and shows it there, acting for the sender's mailbox (Microsoft,
 * "Authenticate an EWS application by using OAuth"). `before`: the answer to the question without a sign-in; that it offers no
 * tokens says nothing, because Exchange's own servers only do so to whoever brings one.
 */
export async function* ewsTokenSignIn(
  before: EwsAnswer,
  service: Service,
  context: StepContext,
): AsyncGenerator<StepEvent, StepResult> {
  const { knowledge, settings } = context;
  const { clientId, clientSecret, sender } = settings.values;
  if (clientId === undefined || clientSecret === undefined) return { skipped: { why: 'needs', step: 'configuration' } };
  const user = clientId.value;
  const { token, facts, reply } = yield* fetchToken(`${service.url.origin}/.default`, context);
  if (token === null) {
    yield { type: 'facts', step: 'credentials', facts: ewsCredentialFacts({ user, reply, attempts: 1 }, before) };
    return 'done';
  }
  const request = getFolder('inbox', sender?.value ?? null);
  const { answer } = yield* askExchange(service, request, { scheme: 'Bearer', token }, context);
  const accepted = ewsIsSignedIn(answer);
  if (accepted) Object.assign(knowledge, { mechanism: 'Bearer', token });
  const known = {
    ...{ user, mechanism: accepted ? 'Bearer' : null, attempts: 1 },
    ...{ reply: ewsEvidence(request.operation, answer), ...(facts === null ? {} : { token: facts }) },
  };
  yield { type: 'facts', step: 'credentials', facts: ewsCredentialFacts(known, before, answer) };
  if (accepted) return 'done';
  const isUnknownHere = answer.status === 401 && !offers(answer, 'Bearer') && !offers(before, 'Bearer');
  if (isUnknownHere) {
    const args = { ...placeOf(serviceContext(service, context)), offered: offeredBy(before, answer) };
    yield { type: 'finding', finding: finding('auth.mechanism-unsupported', { ...args, supported: ['Bearer'] }) };
    return 'done';
  }
  const code = ewsCodeOf(answer);
  const told = answer.status === 401 && code !== 'auth.token-expired' ? 'auth.token-scope' : code;
  yield {
    type: 'finding',
    finding: ewsRefusal(request.operation, answer, { stage: 'auth' }, service, context, told),
  };
  return 'done';
}
