import { WireFailure } from '../../mail/wire-failure.ts';
import { Secret } from '../../settings/secret.ts';
import { type DeviceCode, requestDeviceCode } from '../../web/device-code.ts';
import { findEndpoints } from '../../web/find-endpoints.ts';
import type { OAuthRefusal } from '../../web/oauth-refusal.ts';
import { type OAuthClient, requestGrant } from '../../web/request-grant.ts';
import { tokenClaims } from '../../web/token-claims.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { authorityOf } from './authority-of.ts';
import { codeOfTokenRefusal } from './code-of-token-refusal.ts';
import { openService } from './open-service.ts';
import type { Service } from './service.ts';
import { serviceRefusal } from './service-refusal.ts';
import { type TokenFacts, tokenFacts } from './token-facts.ts';

/** What is asked for, and for which application. */
export interface DeviceRequest {
  readonly tenant: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What happens beside findings and the wire's events. */
export type DeviceEvent =
  | StepEvent
  /** What the user has to type in, and where. */
  | { readonly type: 'code'; readonly code: DeviceCode }
  /** Once a second while the user is waited for. */
  | { readonly type: 'countdown'; readonly seconds: number };

/** How it ended. */
export type DeviceSignIn =
  | {
      readonly kind: 'signed-in';
      readonly token: Secret;
      readonly facts: TokenFacts | null;
      /** Brings further tokens without a user; null: none came. */
      readonly refreshToken: Secret | null;
      /** Whether that was tried and a further token came. */
      readonly renews: boolean;
    }
  /** The user said no, or said nothing in time; `refused`: a finding says why there is no token. */
  | { readonly kind: 'declined' | 'expired' | 'refused' };

/** Seconds that `slow_down` adds to the interval (RFC 8628 section 3.5). */
const slower = 5;

/** Seconds between two questions where the authority wants none: nobody types faster. */
const leastInterval = 1;

/**
 * Signs a user in who has a browser on another device (RFC 8628): tells the code and where to type it in, asks in the interval
 * that the authority wants whether the user has agreed, and tries once whether the sign-in can be renewed without the user.
 * Tokens are registered with the redactor and kept nowhere else.
 *
 * @throws WireFailure where the run is stopped, or the connection cannot go on before there is a code
 */
export async function* deviceSignIn(
  request: DeviceRequest,
  context: StepContext,
): AsyncGenerator<DeviceEvent, DeviceSignIn> {
  const { redactor, wire } = context;
  const authority = yield* authorityOf(context);
  if (authority === null) return { kind: 'refused' };
  const client: OAuthClient = {
    ...{ clientId: request.clientId, clientSecret: null },
    register: (secret) => redactor.add(secret),
  };
  const link = yield* openService(authority, context);
  const { endpoints, refusal } = yield* findEndpoints(link, authority.url, request.tenant);
  if (endpoints === null) return yield* refused(refusal, authority, context);
  const code = yield* requestDeviceCode(yield* openService(authority, context), client, endpoints, request.scope);
  if (!('userCode' in code)) return yield* refused(code, authority, context);
  yield { type: 'code', code };

  const end = wire.now() + code.expiresIn * 1000;
  let interval = Math.max(code.interval, leastInterval);
  for (;;) {
    yield* countdown(interval, end, context);
    if (wire.now() >= end) return { kind: 'expired' };
    try {
      const open = yield* openService(authority, context);
      const answer = yield* requestGrant(open, client, endpoints, { by: 'device-code', code: code.code });
      if (answer.token !== null) {
        const { token, expiresIn, refreshToken } = answer;
        const further =
          refreshToken === null
            ? null
            : yield* requestGrant(yield* openService(authority, context), client, endpoints, {
                ...{ by: 'refresh-token', token: new Secret(refreshToken) },
              });
        // The older one may end where a newer one was given.
        const latest = further?.token === undefined || further.token === null ? null : further;
        return {
          kind: 'signed-in',
          token: new Secret(latest?.token ?? token),
          facts: tokenFacts(tokenClaims(latest?.token ?? token), latest?.expiresIn ?? expiresIn),
          refreshToken: refreshToken === null ? null : new Secret(latest?.refreshToken ?? refreshToken),
          renews: latest !== null,
        };
      }
      const { oauthError, retryAfter, status } = answer.refusal;
      if (oauthError === 'slow_down') interval += slower;
      else if (oauthError === 'access_denied' || oauthError === 'authorization_declined') return { kind: 'declined' };
      else if (oauthError === 'expired_token' || oauthError === 'code_expired') return { kind: 'expired' };
      else if (status === 429 || status >= 500) interval = Math.max(interval * 2, retryAfter ?? 0);
      else if (oauthError !== 'authorization_pending') return yield* refused(answer.refusal, authority, context);
    } catch (error) {
      if (!(error instanceof WireFailure) || wire.signal.aborted) throw error;
      // The user may be typing: a connection that fails is tried again, more slowly (RFC 8628 section 3.5).
      interval *= 2;
    }
  }
}

/** Tells every second how much time the code has left, for as long as the authority wants to be left alone. */
async function* countdown(interval: number, end: number, { wire }: StepContext): AsyncGenerator<DeviceEvent, void> {
  const until = Math.min(wire.now() + interval * 1000, end);
  while (wire.now() < until) {
    yield { type: 'countdown', seconds: Math.max(0, Math.ceil((end - wire.now()) / 1000)) };
    await untilThen(Math.min(1000, until - wire.now()), wire.signal);
    if (wire.signal.aborted) throw new WireFailure('aborted', 'auth', 'aborted');
  }
}

function untilThen(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

async function* refused(
  refusal: OAuthRefusal,
  authority: Service,
  context: StepContext,
): AsyncGenerator<StepEvent, DeviceSignIn> {
  const answer = { ...refusal, command: 'POST devicecode', stage: 'auth' } as const;
  const found = serviceRefusal(codeOfTokenRefusal(refusal), answer, authority, context);
  yield { type: 'finding', finding: found };
  return { kind: 'refused' };
}
