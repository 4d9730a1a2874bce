import { getFolder } from '../../web/ews-request.ts';
import { defineStep } from '../step.ts';
import { askExchange, exchangeOf } from './ews-ask-exchange.ts';
import { ewsCredentialFacts } from './ews-credential-facts.ts';
import { ewsPasswordSignIn } from './ews-password-sign-in.ts';
import { ewsRefusal } from './ews-refusal.ts';
import { ewsTokenSignIn } from './ews-token-sign-in.ts';
import { withService } from './with-service.ts';

/**
 * Signs in at Exchange Web Services as the system would. First a question without a sign-in, which is no attempt: it shows
 * what is offered, and whether anything of Exchange answers at all. Then one attempt: a token that the system's own
 * application gets (OAuth), or user and password with a scheme that is offered. The question, GetFolder, changes nothing.
 */
export const ewsCredentials = defineStep({
  id: 'credentials',
  needs: ['port', 'encryption', 'certificate'],
  uses: ['user', 'password', 'signInKind', 'tenantId', 'clientId', 'clientSecret'],
  async *run(context) {
    const { knowledge, settings } = context;
    Object.assign(knowledge, { mechanism: null, account: null, token: null });
    const service = exchangeOf(knowledge);
    const kind = settings.values.signInKind?.value;
    if (service === null || kind === undefined) return { skipped: { why: 'needs', step: 'configuration' } };
    if (!service.knowledge.safeForPassword) return { skipped: { why: 'unsafe-connection' } };
    return yield* withService(service, context, async function* () {
      const { answer } = yield* askExchange(service, getFolder('inbox', null), null, context);
      if (answer.status !== 401 && answer.code === null) {
        yield { type: 'facts', step: 'credentials', facts: ewsCredentialFacts({ user: '' }, answer) };
        yield { type: 'finding', finding: ewsRefusal('GetFolder', answer, { stage: 'auth' }, service, context) };
        return 'done';
      }
      const signIn = kind === 'oauth' ? ewsTokenSignIn : ewsPasswordSignIn;
      return yield* signIn(answer, service, context);
    });
  },
});
