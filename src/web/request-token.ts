import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';
import { findEndpoints } from './find-endpoints.ts';
import type { HttpLink } from './http-link.ts';
import { requestGrant, type TokenAnswer } from './request-grant.ts';

/** An application that signs in for itself. */
export interface ClientRequest {
  readonly authority: URL;
  /** The tenant's path below the authority. */
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly scope: string;
  /** Told every secret that comes or goes, before anybody sees it. */
  readonly register: (secret: string) => void;
}

/**
 * Asks for a token with the client's own id and secret at the endpoint that the authority publishes.
 *
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* requestToken(link: HttpLink, request: ClientRequest): AsyncGenerator<WireEvent, TokenAnswer> {
  const { endpoints, refusal } = yield* findEndpoints(link, request.authority, request.tenant);
  if (endpoints === null) return { token: null, refusal };
  return yield* requestGrant(link, request, endpoints, { by: 'client-credentials', scope: request.scope });
}
