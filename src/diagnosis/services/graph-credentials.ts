import { finding } from '../../findings/finding.ts';
import { defineStep } from '../step.ts';
import type { StepFacts } from '../step-facts.ts';
import { fetchToken } from './fetch-token.ts';
import { scopeOf } from './graph-access.ts';
import { graphPermissions } from './graph-permissions.ts';
import { serviceArgs } from './service-finding.ts';

/**
 * Signs the system's application in at the authority and looks at what its token permits. What the token lacks may still come
 * from Exchange itself (RBAC for Applications): the steps behind need a token, whatever it permits.
 */
export const graphCredentials = defineStep({
  id: 'credentials',
  needs: ['port', 'encryption', 'certificate'],
  uses: ['tenantId', 'clientId', 'clientSecret', 'signInKind'],
  async *run(context) {
    const { knowledge, settings } = context;
    const { tenantId, clientId, clientSecret } = settings.values;
    Object.assign(knowledge, { token: null, mechanism: null, account: null });
    const graph = knowledge.services.find(({ role }) => role === 'graph');
    const authority = knowledge.services.find(({ role }) => role === 'authority');
    if (tenantId === undefined || clientId === undefined || clientSecret === undefined) {
      return { skipped: { why: 'needs', step: 'configuration' } };
    }
    if (graph === undefined || authority === undefined) return { skipped: { why: 'needs', step: 'server' } };
    if (!authority.knowledge.safeForPassword || !graph.knowledge.safeForPassword) {
      return { skipped: { why: 'unsafe-connection' } };
    }
    const { token, claims, facts, reply } = yield* fetchToken(scopeOf(graph), context);
    const measured: StepFacts['credentials'] = {
      ...{ user: clientId.value, mechanism: token === null ? null : 'client_credentials' },
      ...{ offered: [], attempts: reply === null ? 0 : 1, reply },
      ...(facts === null ? {} : { token: facts }),
    };
    yield { type: 'facts', step: 'credentials', facts: measured };
    if (token === null) return 'done';
    knowledge.token = token;
    const { missing } = graphPermissions(claims, settings);
    if (missing === null || missing.length === 0) return 'done';
    const granted = [...(claims?.roles ?? []), ...(claims?.scopes ?? [])];
    const args = { ...serviceArgs(authority, settings, {}), missing, granted };
    yield { type: 'finding', finding: finding('oauth.admin-consent-missing', args) };
    return 'done';
  },
});
