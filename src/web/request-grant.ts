import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';
import { fetchOver } from './fetch-over.ts';
import type { Endpoints } from './find-endpoints.ts';
import type { HttpLink } from './http-link.ts';
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts';
import { formWithoutSecrets, withoutTokens } from './without-tokens.ts';

/** An application as an authority knows it. */
export interface OAuthClient {
  readonly clientId: string;
  /** null: a public client, which has none. */
  readonly clientSecret: Secret | null;
  /** Told every secret that comes or goes, before anybody sees it. */
  readonly register: (secret: string) => void;
}

/** What a token is asked for with. */
export type Grant =
  /** The application's own id and secret (RFC 6749 section 4.4). */
  | { readonly by: 'client-credentials'; readonly scope: string }
  /** What a user says on another device (RFC 8628 section 3.4). */
  | { readonly by: 'device-code'; readonly code: Secret }
  /** What came with an earlier token (RFC 6749 section 6). */
  | { readonly by: 'refresh-token'; readonly token: Secret };

/** What the authority said: a token, or a refusal. */
export type TokenAnswer =
  | {
      readonly token: string;
      /** Brings further tokens without a user; null: there is none. */
      readonly refreshToken: string | null;
      /** Seconds that the token is good for; null: not said. */
      readonly expiresIn: number | null;
      readonly status: number;
      readonly refusal: null;
    }
  | { readonly token: null; readonly refusal: OAuthRefusal };

/**
 * Asks the token endpoint once.
 *
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* requestGrant(
  link: HttpLink,
  client: OAuthClient,
  { issuer, token: endpoint }: Endpoints,
  grant: Grant,
): AsyncGenerator<WireEvent, TokenAnswer> {
  // Loaded only where a token is wanted.
  const oauth = await import('oauth4webapi');
  const { clientId, clientSecret, register } = client;
  const server = { issuer, token_endpoint: endpoint };
  const known = { client_id: clientId };
  const proof = clientSecret === null ? oauth.None() : oauth.ClientSecretPost(clientSecret.reveal());
  const over = fetchOver(link, { body: formWithoutSecrets, answer: withoutTokens });
  const isPlain = new URL(endpoint).protocol === 'http:';
  const options = { [oauth.customFetch]: over.fetch, [oauth.allowInsecureRequests]: isPlain };
  const ask = () => {
    switch (grant.by) {
      case 'client-credentials':
        return oauth.clientCredentialsGrantRequest(server, known, proof, { scope: grant.scope }, options);
      case 'device-code':
        return oauth.deviceCodeGrantRequest(server, known, proof, grant.code.reveal(), options);
      case 'refresh-token':
        return oauth.refreshTokenGrantRequest(server, known, proof, grant.token.reveal(), options);
    }
  };
  const read = {
    'client-credentials': oauth.processClientCredentialsResponse,
    'device-code': oauth.processDeviceCodeResponse,
    'refresh-token': oauth.processRefreshTokenResponse,
  }[grant.by];
  return yield* over.during(async (): Promise<TokenAnswer> => {
    const response = await ask();
    const whole = response.clone();
    try {
      const { access_token, refresh_token = null, expires_in = null } = await read(server, known, response);
      for (const secret of [access_token, refresh_token]) if (secret !== null) register(secret);
      const { status } = response;
      return { token: access_token, refreshToken: refresh_token, expiresIn: expires_in, status, refusal: null };
    } catch {
      // The library has several errors for a refusal; what the authority wrote says more than any of them.
      const { status, headers } = whole;
      return { token: null, refusal: oauthRefusal({ status, headers: new Map(headers), text: await whole.text() }) };
    }
  });
}
