import { finding } from '../../findings/finding.ts';
import type { Refusal } from '../../findings/refusal.ts';
import { Secret } from '../../settings/secret.ts';
import { type ClientRequest, requestToken } from '../../web/request-token.ts';
import { type TokenClaims, tokenClaims } from '../../web/token-claims.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { aboutService } from './about-service.ts';
import { authorityOf } from './authority-of.ts';
import { codeOfTokenRefusal } from './code-of-token-refusal.ts';
import { openService } from './open-service.ts';
import type { Service } from './service.ts';
import { serviceArgs } from './service-finding.ts';
import { serviceRefusal } from './service-refusal.ts';
import { type TokenFacts, tokenFacts } from './token-facts.ts';
import { webRefusal } from './web-refusal.ts';

/** What came of asking for a token. */
export interface FetchedToken {
  /** null: there is none, and the findings say why. */
  readonly token: Secret | null;
  /** What it says of itself; null: nothing, as tokens may. */
  readonly claims: TokenClaims | null;
  readonly facts: TokenFacts | null;
  /** Seconds that it is good for; null: not said. */
  readonly expiresIn: number | null;
  /** The authority's answer; null: there was none. */
  readonly reply: Refusal | null;
}

const nothing: FetchedToken = { token: null, claims: null, facts: null, expiresIn: null, reply: null };

/** Seconds by which this machine's clock may be wrong: services allow five minutes (RFC 7519 section 4.1.4 wants "a few"). */
const tolerance = 300;

/** Seconds: a clock that is wrong by a year fails at every certificate first; such a token only says something odd of itself. */
const implausible = 366 * 86_400;

/**
 * Signs the system's own application in (client credentials, RFC 6749 section 4.4) and gives the token for `scope`
 * (`https://graph.microsoft.com/.default`). The way to the authority is gone here, where no step has gone it before; a secret
 * only goes to a server whose certificate is right. Nothing is asked where the settings lack id or secret: reading them says so.
 * `tellsClock`: whether a wrong clock of this machine is told.
 */
export async function* fetchToken(
  scope: string,
  context: StepContext,
  tellsClock = true,
): AsyncGenerator<StepEvent, FetchedToken> {
  const { settings, redactor } = context;
  const { tenantId, clientId, clientSecret } = settings.values;
  if (clientId === undefined || clientSecret === undefined) return nothing;
  const authority = yield* authorityOf(context);
  if (authority === null) return nothing;
  redactor.add(clientSecret.value.reveal());
  const request = { clientId: clientId.value, clientSecret: clientSecret.value, tenant: tenantId?.value, scope };
  let fetched = nothing;
  // A connection that breaks off here is the authority's, whatever the step is about.
  yield* aboutService(authority, context, true, async function* () {
    fetched = yield* ask(request, authority, context);
    if (tellsClock) yield* judgeClock(fetched, authority, context);
  });
  return fetched;
}

async function* ask(
  {
    tenant,
    ...request
  }: Pick<ClientRequest, 'clientId' | 'clientSecret' | 'scope'> & { readonly tenant: string | undefined },
  authority: Service,
  context: StepContext,
): AsyncGenerator<StepEvent, FetchedToken> {
  const { redactor } = context;
  const link = yield* openService(authority, context);
  const answer = yield* requestToken(link, {
    ...request,
    authority: authority.url,
    tenant: tenant ?? 'organizations',
    register: (secret) => redactor.add(secret),
  });
  const command = 'POST token';
  if (answer.token === null) {
    const { refusal } = answer;
    const told = { ...refusal, text: withPatience(refusal), command, stage: 'auth' } as const;
    const code = codeOfTokenRefusal(refusal);
    yield { type: 'finding', finding: serviceRefusal(code, told, authority, context) };
    return { ...nothing, reply: webRefusal(told) };
  }
  const claims = tokenClaims(answer.token);
  return {
    token: new Secret(answer.token),
    claims,
    facts: tokenFacts(claims, answer.expiresIn),
    expiresIn: answer.expiresIn,
    reply: webRefusal({ command, status: answer.status, text: '' }),
  };
}

/** What it said, and how long it wants to be left alone. */
function withPatience({ text, retryAfter }: { readonly text: string; readonly retryAfter: number | null }): string {
  return retryAfter === null ? text : `${text} (Retry-After: ${retryAfter} s)`.trim();
}

/** A fresh token that ends earlier or later than its time allows shows that this machine's clock is wrong. */
async function* judgeClock(
  { claims, expiresIn }: FetchedToken,
  authority: Service,
  { world, settings }: StepContext,
): AsyncGenerator<StepEvent, void> {
  const expires = claims?.expires ?? null;
  if (expires === null || expiresIn === null) return;
  const ahead = world.today().getTime() / 1000 + expiresIn - expires;
  if (Math.abs(ahead) <= tolerance || Math.abs(ahead) > implausible) return;
  const args = { ...serviceArgs(authority, settings, {}), ahead: Math.round(ahead) };
  yield { type: 'finding', finding: finding('oauth.clock-skew', args) };
}
